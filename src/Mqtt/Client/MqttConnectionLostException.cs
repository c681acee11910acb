namespace Yuimori.Mqtt.Client;

/// <summary>The connection ended before the answer came: whether the server has the message is unknown.</summary>
public sealed class MqttConnectionLostException : IOException
{
    /// <summary>Makes the exception.</summary>
    public MqttConnectionLostException()
        : this(new MqttClose(MqttCloseCause.ConnectionLost, MqttReasonCode.UnspecifiedError, "the connection is lost"))
    {
    }

    /// <summary>Makes the exception.</summary>
    public MqttConnectionLostException(string message)
        : this(new MqttClose(MqttCloseCause.ConnectionLost, MqttReasonCode.UnspecifiedError, message))
    {
    }

    /// <summary>Makes the exception.</summary>
    public MqttConnectionLostException(string message, Exception inner)
        : this(new MqttClose(MqttCloseCause.ConnectionLost, MqttReasonCode.UnspecifiedError, message, inner))
    {
    }

    /// <summary>Makes the exception.</summary>
    public MqttConnectionLostException(MqttClose close)
        : base($"{close?.Cause}: {close?.ReasonCode}: {close?.Text}", close?.Exception) =>
        Close = close ?? throw new ArgumentNullException(nameof(close));

    /// <summary>Why the connection ended.</summary>
    public MqttClose Close { get; }
}
