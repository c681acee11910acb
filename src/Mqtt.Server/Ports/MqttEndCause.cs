namespace Yuimori.Mqtt.Server;

/// <summary>Which side ended a session, and how.</summary>
public enum MqttEndCause
{
    /// <summary>The client sent DISCONNECT.</summary>
    ClientDisconnect = 0,

    /// <summary>The connection ended without a word.</summary>
    ConnectionLost = 1,

    /// <summary>Nothing came for 1.5 times the keep-alive.</summary>
    KeepAliveTimeout = 2,

    /// <summary>The client broke the protocol or a limit.</summary>
    ProtocolError = 3,

    /// <summary>Another connection of the same identity took the client identifier.</summary>
    TakenOver = 4,

    /// <summary>The host cut the session.</summary>
    Administrative = 5,

    /// <summary>The client did not take its messages.</summary>
    SlowConsumer = 6,

    /// <summary>A publish could not be accepted and 3.1.1 has no way to say so.</summary>
    PublishRefused = 7,

    /// <summary>The server stops.</summary>
    ServerStopping = 8,

    /// <summary>A defect of the server or host; see the log.</summary>
    InternalError = 9,
}
