using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server.Sessions;

namespace Yuimori.Mqtt.Server;

/// <summary>
/// An MQTT 3.1.1 and 5.0 server on Kestrel connections; knows nothing of its host but the ports. QoS 0 and 1; sessions
/// live as long as their connection. Plain transport or TLS is the business of the listener.
/// </summary>
public sealed class MqttServer : IAsyncDisposable
{
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(1);

    private readonly Engine _engine;
    private readonly MqttServerMetrics _metrics;
    private readonly ITimer _timer;
    private readonly ClosingConnections _closing;
    private int _connections;
    private int _connecting;
    private int _ticking;
    private volatile bool _stopped;

    /// <summary>Makes a server; connections come through <see cref="MqttConnectionHandler"/>.</summary>
    /// <param name="options">Ports and limits.</param>
    /// <param name="time">Clock.</param>
    /// <param name="logger">Log.</param>
    /// <exception cref="ArgumentException">The limits contradict one another; the text lists all problems.</exception>
    public MqttServer(MqttServerOptions options, TimeProvider time, ILogger<MqttServer> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(logger);
        var problems = options.Limits.Validate();
        if (problems.Count > 0)
            throw new ArgumentException(string.Join("; ", problems), nameof(options));
        _engine = new Engine(options, time, logger);
        _closing = new ClosingConnections(time, options.Limits.CloseTimeout * 2);
        _metrics = new MqttServerMetrics(
            _engine.Counters, () => _engine.Registry.Count, () => _connections, () => _engine.Trie.Count);
        _timer = time.CreateTimer(static state => ((MqttServer)state!).Tick(), this, s_tick, s_tick);
    }

    /// <summary>What the server has done; also published as the meter "Yuimori.Mqtt.Server".</summary>
    public MqttServerCounters Counters => _engine.Counters;

    /// <summary>The live sessions at this moment.</summary>
    public IReadOnlyList<MqttSessionInfo> ListSessions() => [.. _engine.Registry.All.Select(static one => one.Info)];

    /// <summary>
    /// Publishes for the host: retained if asked, and sent to every subscriber that may receive it. Does not go through
    /// the sink: the host has the message already.
    /// </summary>
    /// <returns>Success, NoMatchingSubscribers, or the refusal of the retained store.</returns>
    /// <exception cref="ArgumentException">The properties cannot stand in PUBLISH, or a text is too long.</exception>
    public async ValueTask<MqttReasonCode> PublishAsync(MqttMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Qos == MqttQos.ExactlyOnce)
            return MqttReasonCode.QosNotSupported;
        if (message.Properties?.TopicAlias is not null || message.Properties?.SubscriptionIdentifiers is not null)
            throw new ArgumentException("Topic alias and subscription identifiers belong to one connection.");
        // Checked here, where the mistake is: later it would end the sessions of the subscribers.
        MqttPacketEncoder.CountBytes(
            new PublishPacket { Topic = message.Topic, Payload = message.Payload, Properties = message.Properties },
            MqttVersion.V5);
        var arrived = _engine.Time.GetTimestamp();
        if (message.Retain)
        {
            var kept = await _engine.Router.RetainAsync(message, _engine.Time.GetUtcNow());
            if (kept.IsError())
                return kept;
        }
        var count = _engine.Router.FanOut(null, message, arrived, _engine.Trie.Match(message.Topic, out _));
        return count == 0 ? MqttReasonCode.NoMatchingSubscribers : MqttReasonCode.Success;
    }

    /// <summary>
    /// Cuts a live session at once: from the moment of the call nothing it sends counts and nothing is sent to it but
    /// DISCONNECT (5.0). Completes when the session is gone, at the latest shortly after the close time-out.
    /// </summary>
    /// <param name="clientId">Whose session.</param>
    /// <param name="reason">A failure code that DISCONNECT can carry, for example AdministrativeAction.</param>
    /// <param name="text">Why; short and safe for the peer.</param>
    /// <param name="cancellation">Gives up waiting; the session is cut all the same.</param>
    /// <returns>False when there is no such session.</returns>
    public async Task<bool> DisconnectAsync(
        string clientId, MqttReasonCode reason, string text, CancellationToken cancellation = default)
    {
        if (!reason.IsError() || !reason.IsAllowedIn(MqttPacketType.Disconnect))
            throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a failure that DISCONNECT can carry.");
        if (_engine.Registry.Find(clientId) is not { } session)
            return false;
        session.Close(new MqttSessionEnd(MqttEndCause.Administrative, reason, text));
        await session.Ended.WaitAsync(cancellation);
        return true;
    }

    /// <summary>Ends every session and refuses new connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _stopped = true;
        var end = new MqttSessionEnd(
            MqttEndCause.ServerStopping, MqttReasonCode.ServerShuttingDown, "the server stops");
        foreach (var session in _engine.Registry.All)
            session.Close(end);
        await _timer.DisposeAsync();
        _metrics.Dispose();
    }

    internal async Task ServeAsync(ConnectionContext connection)
    {
        var connections = Interlocked.Increment(ref _connections);
        var connecting = Interlocked.Increment(ref _connecting);
        var isConnecting = true;
        try
        {
            if (_stopped || connections > _engine.Limits.ConnectionsMax
                || connecting > _engine.Limits.ConnectsInProgressMax)
            {
                _engine.Host.Refused(new MqttRefusal(
                    connection.ConnectionId, connection.RemoteEndPoint, null, MqttReasonCode.ServerBusy,
                    _stopped ? "the server stops" : "too many connections"));
                return;
            }
            await new SessionRunner(_engine, connection).RunAsync(HandshakeDone);
        }
        finally
        {
            HandshakeDone();
            _closing.Add(connection);
            Interlocked.Decrement(ref _connections);
        }

        void HandshakeDone()
        {
            if (isConnecting)
                Interlocked.Decrement(ref _connecting);
            isConnecting = false;
        }
    }

    private void Tick()
    {
        // A slow round must not be overtaken by the next one.
        if (Interlocked.Exchange(ref _ticking, 1) == 1)
            return;
        foreach (var session in _engine.Registry.All)
            session.Check();
        _closing.AbortOverdue();
        _ = PublishWillsAsync();
    }

    private async Task PublishWillsAsync()
    {
        try
        {
            await _engine.Wills.PublishDueAsync();
        }
        finally
        {
            Volatile.Write(ref _ticking, 0);
        }
    }
}
