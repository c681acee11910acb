namespace Yuimori.Mqtt.Server;

/// <summary>What a server has done since it started; each number only grows.</summary>
public sealed class MqttServerCounters
{
    private long _received;
    private long _sent;
    private long _dropped;
    private long _refusedPublishes;
    private long _refusedConnections;
    private long _denied;
    private long _slowConsumers;
    private long _notDelivered;

    /// <summary>Publishes received from clients.</summary>
    public long MessagesReceived => Volatile.Read(ref _received);

    /// <summary>Messages sent to clients.</summary>
    public long MessagesSent => Volatile.Read(ref _sent);

    /// <summary>
    /// Messages not sent: queue full (QoS 0), expired, too large for the client, or the session ended.
    /// </summary>
    public long MessagesDropped => Volatile.Read(ref _dropped);

    /// <summary>Publishes that were refused.</summary>
    public long PublishesRefused => Volatile.Read(ref _refusedPublishes);

    /// <summary>Connections that were refused.</summary>
    public long ConnectionsRefused => Volatile.Read(ref _refusedConnections);

    /// <summary>Publishes, subscriptions and wills that the authorizer denied.</summary>
    public long Denied => Volatile.Read(ref _denied);

    /// <summary>Deliveries that the authorizer denied.</summary>
    public long DeliveriesDenied => Volatile.Read(ref _notDelivered);

    /// <summary>Sessions ended because they did not take their QoS 1 messages.</summary>
    public long SlowConsumers => Volatile.Read(ref _slowConsumers);

    internal void AddReceived(long count) => Interlocked.Add(ref _received, count);

    internal void AddSent(long count) => Interlocked.Add(ref _sent, count);

    internal void AddDropped(long count)
    {
        if (count != 0)
            Interlocked.Add(ref _dropped, count);
    }

    internal void AddRefusedPublish() => Interlocked.Increment(ref _refusedPublishes);

    internal void AddRefusedConnection() => Interlocked.Increment(ref _refusedConnections);

    internal void AddDenied() => Interlocked.Increment(ref _denied);

    internal void AddDeliveryDenied() => Interlocked.Increment(ref _notDelivered);

    internal void AddSlowConsumer() => Interlocked.Increment(ref _slowConsumers);
}
