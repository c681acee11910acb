namespace Yuimori.Mqtt.Server;

/// <summary>Bounds of a server; each names the attack or failure it stops. Relations: <see cref="Validate"/>.</summary>
public sealed record MqttServerLimits
{
    /// <summary>Connections at once. Stops a flood of connections from using up memory and sockets.</summary>
    public int ConnectionsMax { get; init; } = 20_000;

    /// <summary>
    /// Connections that have not finished CONNECT. Stops half-open connections from crowding out real ones.
    /// </summary>
    public int ConnectsInProgressMax { get; init; } = 2_000;

    /// <summary>
    /// Time for CONNECT and authentication. Stops connections that open and say nothing (slow loris).
    /// </summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Largest CONNECT, bytes. Stops a stranger from making the server hold much before it proved anything.
    /// </summary>
    public int ConnectBytesMax { get; init; } = 16 * 1024;

    /// <summary>Largest packet in either direction, bytes. Stops memory exhaustion by huge packets.</summary>
    public int PacketBytesMax { get; init; } = 256 * 1024;

    /// <summary>Longest client identifier, bytes. Stops padded identifiers in every log line and table.</summary>
    public int ClientIdBytesMax { get; init; } = 256;

    /// <summary>Longest topic name or filter, bytes. Stops huge keys in tries, logs and stores.</summary>
    public int TopicBytesMax { get; init; } = 1024;

    /// <summary>Levels of a topic name or filter. Stops deep tries and slow matching ("a/a/a/…").</summary>
    public int TopicLevelsMax { get; init; } = 32;

    /// <summary>User properties in one packet. Stops amplification: few bytes become many objects.</summary>
    public int UserPropertiesMax { get; init; } = 32;

    /// <summary>Subscriptions of one client. Stops a client from growing the trie and the work per message.</summary>
    public int SubscriptionsPerClientMax { get; init; } = 200;

    /// <summary>
    /// Filters in one SUBSCRIBE or UNSUBSCRIBE. Stops one packet from holding the connection's thread.
    /// </summary>
    public int FiltersPerPacketMax { get; init; } = 64;

    /// <summary>
    /// Publishes of one client that are not acknowledged yet (Receive Maximum). Stops one client from filling the
    /// sink; well above one group commit so that batching works. 1 to 65,535.
    /// </summary>
    public int PublishesInFlightMax { get; init; } = 1024;

    /// <summary>
    /// Payload bytes of such publishes; beyond it nothing more is read from the client for a while. Stops large
    /// payloads from multiplying with <see cref="PublishesInFlightMax"/>.
    /// </summary>
    public long PublishBytesInFlightMax { get; init; } = 4 * 1024 * 1024;

    /// <summary>QoS 1 messages sent to one client without PUBACK. Stops a silent client from holding memory.</summary>
    public int DeliveriesInFlightMax { get; init; } = 512;

    /// <summary>
    /// Bytes waiting for one client, unacknowledged ones included. Beyond it QoS 0 is dropped and counted, QoS 1 ends
    /// the session with a reason: a
    /// slow or hostile reader must not hold the server's memory, and must not lose QoS 1 in silence.
    /// </summary>
    public long QueueBytesMax { get; init; } = 8 * 1024 * 1024;

    /// <summary>Messages waiting for one client; as <see cref="QueueBytesMax"/>, for tiny messages.</summary>
    public int QueueMessagesMax { get; init; } = 20_000;

    /// <summary>Retained messages waiting for one client after SUBSCRIBE. Stops many overlapping '#' at once.</summary>
    public int RetainedBacklogMax { get; init; } = 100_000;

    /// <summary>
    /// Answers waiting for one client; beyond it nothing more is read. Stops a flood that reads no answers.
    /// </summary>
    public int AnswersWaitingMax { get; init; } = 4096;

    /// <summary>Topic aliases a client may set. Stops a client from holding many topics; 0 turns aliases off.</summary>
    public int TopicAliasesMax { get; init; } = 32;

    /// <summary>
    /// Longest keep-alive, and the one for clients that ask for none. Stops dead connections from staying for ever.
    /// At most 65,535 s.
    /// </summary>
    public TimeSpan KeepAliveMax { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>A client that takes no byte for this long while bytes wait is cut. Stops readers that stall.</summary>
    public TimeSpan WriteStallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Time for the last bytes of an ended session. Stops peers that keep a closed connection half alive.
    /// </summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest will delay. Stops clients from parking messages in the server for days.</summary>
    public TimeSpan WillDelayMax { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Delayed wills at once; beyond it a will is published at once. Stops parking, as above.</summary>
    public int WillsDelayedMax { get; init; } = 10_000;

    /// <summary>
    /// Every relation between the limits that does not hold, with the names to change; empty when all do.
    /// </summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> problems = [];
        Check(ConnectionsMax > 0, "ConnectionsMax must be positive");
        Check(ConnectsInProgressMax > 0, "ConnectsInProgressMax must be positive");
        Check(ConnectTimeout > TimeSpan.Zero, "ConnectTimeout must be positive");
        Check(ConnectBytesMax is >= 64 && ConnectBytesMax <= PacketBytesMax,
            "ConnectBytesMax must be 64 or more and not above PacketBytesMax");
        Check(PacketBytesMax <= Codec.MqttCodecLimits.ProtocolPacketBytesMax, "PacketBytesMax is above the protocol's");
        Check(ClientIdBytesMax is >= 23 and <= 65_535, "ClientIdBytesMax must be 23 to 65,535");
        Check(TopicBytesMax is >= 1 and <= 65_535, "TopicBytesMax must be 1 to 65,535");
        Check(TopicLevelsMax is >= 1 and <= 256, "TopicLevelsMax must be 1 to 256 (matching recurses)");
        Check(UserPropertiesMax >= 0, "UserPropertiesMax must not be negative");
        Check(SubscriptionsPerClientMax > 0, "SubscriptionsPerClientMax must be positive");
        Check(FiltersPerPacketMax > 0, "FiltersPerPacketMax must be positive");
        Check(PublishesInFlightMax is >= 1 and <= 65_535, "PublishesInFlightMax must be 1 to 65,535");
        Check(PublishBytesInFlightMax >= PacketBytesMax, "PublishBytesInFlightMax must hold one packet");
        Check(DeliveriesInFlightMax is >= 1 and <= 65_000, "DeliveriesInFlightMax must be 1 to 65,000");
        Check(QueueBytesMax >= PacketBytesMax, "QueueBytesMax must hold one packet of PacketBytesMax");
        Check(QueueMessagesMax > 0, "QueueMessagesMax must be positive");
        Check(RetainedBacklogMax > 0, "RetainedBacklogMax must be positive");
        Check(AnswersWaitingMax > PublishesInFlightMax, "AnswersWaitingMax must be above PublishesInFlightMax");
        Check(TopicAliasesMax is >= 0 and <= 65_535, "TopicAliasesMax must be 0 to 65,535");
        Check(KeepAliveMax >= TimeSpan.FromSeconds(1) && KeepAliveMax <= TimeSpan.FromSeconds(65_535),
            "KeepAliveMax must be 1 to 65,535 seconds");
        Check(WriteStallTimeout > TimeSpan.Zero, "WriteStallTimeout must be positive");
        Check(CloseTimeout > TimeSpan.Zero, "CloseTimeout must be positive");
        Check(WillDelayMax >= TimeSpan.Zero, "WillDelayMax must not be negative");
        Check(WillsDelayedMax >= 0, "WillsDelayedMax must not be negative");
        return problems;

        void Check(bool holds, string problem)
        {
            if (!holds)
                problems.Add(problem);
        }
    }
}
