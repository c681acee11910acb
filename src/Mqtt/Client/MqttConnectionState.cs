namespace Yuimori.Mqtt.Client;

/// <summary>Where a reconnecting client stands.</summary>
public enum MqttConnectionState
{
    /// <summary>Not started, or stopped.</summary>
    Stopped = 0,

    /// <summary>Opening a stream and connecting.</summary>
    Connecting = 1,

    /// <summary>Connected and subscribed.</summary>
    Connected = 2,

    /// <summary>Waiting before the next attempt.</summary>
    Waiting = 3,
}
