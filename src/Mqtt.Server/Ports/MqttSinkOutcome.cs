namespace Yuimori.Mqtt.Server;

/// <summary>What the sink did with a message.</summary>
public enum MqttSinkOutcome
{
    /// <summary>Not kept; no success is acknowledged.</summary>
    Refused = 0,

    /// <summary>Kept, to be sent to the subscribers.</summary>
    Accepted = 1,

    /// <summary>Kept; the host decides about sending.</summary>
    Consumed = 2,
}
