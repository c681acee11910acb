namespace Yuimori.Mqtt.Server;

/// <summary>An identity, or why there is none.</summary>
public sealed class MqttAuthenticationResult
{
    private MqttAuthenticationResult(IMqttIdentity? identity, MqttReasonCode code, string text)
    {
        Identity = identity;
        ReasonCode = code;
        Text = text;
    }

    /// <summary>The identity; null when refused.</summary>
    public IMqttIdentity? Identity { get; }

    /// <summary>The code for CONNACK.</summary>
    public MqttReasonCode ReasonCode { get; }

    /// <summary>For the log and the session events; the peer gets only the code and an id.</summary>
    public string Text { get; }

    /// <summary>The connection is <paramref name="identity"/>.</summary>
    public static MqttAuthenticationResult Accept(IMqttIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return new MqttAuthenticationResult(identity, MqttReasonCode.Success, string.Empty);
    }

    /// <summary>The connection is refused.</summary>
    /// <param name="code">A failure code that CONNACK can carry.</param>
    /// <param name="text">The full reason, for the log.</param>
    public static MqttAuthenticationResult Refuse(MqttReasonCode code, string text)
    {
        if (!code.IsError() || !code.IsAllowedIn(MqttPacketType.ConnAck))
            throw new ArgumentOutOfRangeException(nameof(code), code, "Not a refusal that CONNACK can carry.");
        return new MqttAuthenticationResult(null, code, text);
    }
}
