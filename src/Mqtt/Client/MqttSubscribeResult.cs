namespace Yuimori.Mqtt.Client;

/// <summary>What became of SUBSCRIBE or UNSUBSCRIBE.</summary>
/// <param name="ReasonCodes">One code per filter, in order; empty for UNSUBSCRIBE on 3.1.1.</param>
/// <param name="Text">The server's reason string; null when there is none.</param>
public sealed record MqttSubscribeResult(IReadOnlyList<MqttReasonCode> ReasonCodes, string? Text = null)
{
    /// <summary>Whether no filter was refused.</summary>
    public bool IsSuccess => !ReasonCodes.Any(static code => code.IsError());
}
