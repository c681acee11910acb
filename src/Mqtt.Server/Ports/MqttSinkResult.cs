using System.Runtime.InteropServices;

namespace Yuimori.Mqtt.Server;

/// <summary>What the sink did with a message. The default value refuses.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MqttSinkResult
{
    private MqttSinkResult(MqttSinkOutcome outcome, MqttReasonCode code, string? text)
    {
        Outcome = outcome;
        Code = code;
        Text = text;
    }

    /// <summary>Kept: acknowledge, retain if asked, send to the subscribers.</summary>
    public static MqttSinkResult Accept { get; } = new(MqttSinkOutcome.Accepted, MqttReasonCode.Success, null);

    /// <summary>Kept, and the host itself decides what is sent to whom: acknowledge only.</summary>
    public static MqttSinkResult Consume { get; } = new(MqttSinkOutcome.Consumed, MqttReasonCode.Success, null);

    /// <summary>What happens next.</summary>
    public MqttSinkOutcome Outcome { get; }

    /// <summary>The code for PUBACK.</summary>
    public MqttReasonCode ReasonCode =>
        Outcome == MqttSinkOutcome.Refused && Code == MqttReasonCode.Success ? MqttReasonCode.UnspecifiedError : Code;

    /// <summary>Short and safe for the peer; null for none.</summary>
    public string? Text { get; }

    private MqttReasonCode Code { get; }

    /// <summary>Not kept.</summary>
    /// <param name="code">A failure code that PUBACK can carry. On 3.1.1 the connection is closed instead.</param>
    /// <param name="text">Short and safe for the peer.</param>
    public static MqttSinkResult Refuse(MqttReasonCode code, string? text = null)
    {
        if (!code.IsError() || !code.IsAllowedIn(MqttPacketType.PubAck))
            throw new ArgumentOutOfRangeException(nameof(code), code, "Not a refusal that PUBACK can carry.");
        return new MqttSinkResult(MqttSinkOutcome.Refused, code, text);
    }
}
