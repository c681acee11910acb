using Yuimori.Mqtt.Codec;

namespace Yuimori.Mqtt.Client;

/// <summary>How a client connects.</summary>
public sealed record MqttClientOptions
{
    /// <summary>Client identifier; empty asks a 5.0 server to assign one.</summary>
    public required string ClientId { get; init; }

    /// <summary>Protocol level; default 5.0.</summary>
    public MqttVersion Version { get; init; } = MqttVersion.V5;

    /// <summary>Forget an older session; default true.</summary>
    public bool CleanStart { get; init; } = true;

    /// <summary>
    /// Longest silence before a PINGREQ; zero turns it off. At most 65,535 s; a 5.0 server may shorten it.
    /// </summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Stops waiting for a peer that accepts and then says nothing: TCP connect done, no CONNACK.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A server that does not answer PINGREQ within this is taken for dead (half-open connection).</summary>
    public TimeSpan PingTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait, after DISCONNECT, for the server to close the connection first.</summary>
    public TimeSpan DisconnectLinger { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Will message; null for none.</summary>
    public MqttWill? Will { get; init; }

    /// <summary>User name; null for none.</summary>
    public string? UserName { get; init; }

    /// <summary>Password; null for none. A secret: never logged.</summary>
    public ReadOnlyMemory<byte>? Password { get; init; }

    /// <summary>How long the server is to keep the session, seconds (5.0); 0 ends it with the connection.</summary>
    public uint SessionExpirySeconds { get; init; }

    /// <summary>User properties of CONNECT (5.0); null for none.</summary>
    public IReadOnlyList<MqttUserProperty>? UserProperties { get; init; }

    /// <summary>
    /// Bounds on each packet from the server; stops a hostile server from filling the device's memory.
    /// </summary>
    public MqttCodecLimits Limits { get; init; } = new();

    /// <summary>
    /// Messages waiting for the handler; a flood of QoS 0 beyond it is dropped and counted, QoS 1 beyond it closes the
    /// connection (the server broke Receive Maximum). Also sent as Receive Maximum. 1 to 65,535.
    /// </summary>
    public int IncomingMessagesMax { get; init; } = 1024;

    /// <summary>
    /// QoS 1 publishes without PUBACK; a slow server makes the publisher wait instead of filling memory.
    /// </summary>
    public int PublishesInFlightMax { get; init; } = 256;

    /// <summary>Bytes written but not yet taken by the stream; beyond it publishers wait.</summary>
    public int OutgoingBytesMax { get; init; } = 1024 * 1024;

    /// <summary>Told when the handler throws: the message is not acknowledged as done. Must not throw.</summary>
    public Action<MqttMessage, Exception>? HandlerFailed { get; init; }
}
