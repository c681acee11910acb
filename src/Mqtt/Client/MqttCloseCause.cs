namespace Yuimori.Mqtt.Client;

/// <summary>Which side ended a connection, and how.</summary>
public enum MqttCloseCause
{
    /// <summary>This side asked for it.</summary>
    Requested = 0,

    /// <summary>The server refused CONNECT.</summary>
    Refused = 1,

    /// <summary>The server sent DISCONNECT.</summary>
    ServerDisconnect = 2,

    /// <summary>The stream ended or failed.</summary>
    ConnectionLost = 3,

    /// <summary>The server went silent: no CONNACK or no PINGRESP in time.</summary>
    Timeout = 4,

    /// <summary>The server broke the protocol or a limit.</summary>
    ProtocolError = 5,
}
