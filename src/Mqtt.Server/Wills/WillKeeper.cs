using System.Collections.Concurrent;
using Yuimori.Mqtt.Server.Sessions;

namespace Yuimori.Mqtt.Server.Wills;

/// <summary>
/// Publishes the wills of sessions that ended without a good DISCONNECT, at once or after their will delay, MQTT 5.0
/// §3.1.3.2.2. Deviation: sessions end with their connection here, which would make every delay zero; the delay is kept
/// as if the session lived on for the expiry that the client asked for, because that is what the delay is for.
/// </summary>
internal sealed class WillKeeper(Engine engine)
{
    private readonly ConcurrentDictionary<string, DelayedWill> _delayed = new(StringComparer.Ordinal);

    internal int Count => _delayed.Count;

    internal async ValueTask SessionEndedAsync(Session session)
    {
        // A server that stops does not report all its devices as dead.
        if (session.Will is not { } will || session.End!.Cause == MqttEndCause.ServerStopping)
            return;
        var seconds = Math.Min(will.Properties?.WillDelaySeconds ?? 0, session.WillSessionExpiry);
        var delay = TimeSpan.FromSeconds(seconds);
        if (delay > engine.Limits.WillDelayMax)
            delay = engine.Limits.WillDelayMax;
        // Taken over: the client is back already, and its new CONNECT decides, see ClientReturnedAsync.
        if (delay > TimeSpan.Zero && _delayed.Count < engine.Limits.WillsDelayedMax)
        {
            var due = engine.Time.GetUtcNow() + delay;
            if (_delayed.TryAdd(session.Info.ClientId, new DelayedWill(session.Info, will, due)))
                return;
        }
        await PublishAsync(session.Info, will);
    }

    /// <summary>
    /// A client that comes back takes its will with it; one that starts anew ends its old session, and its will is
    /// published. Another identity under the same identifier changes nothing: it must not silence a death notice.
    /// </summary>
    internal async ValueTask ClientReturnedAsync(MqttSessionInfo session, bool cleanStart)
    {
        if (!_delayed.TryGetValue(session.ClientId, out var will)
            || will.Session.Identity.Name != session.Identity.Name
            || !_delayed.TryRemove(new KeyValuePair<string, DelayedWill>(session.ClientId, will)))
        {
            return;
        }
        if (cleanStart)
            await PublishAsync(will.Session, will.Will);
    }

    internal async Task PublishDueAsync()
    {
        var now = engine.Time.GetUtcNow();
        foreach (var pair in _delayed)
        {
            if (pair.Value.Due <= now && _delayed.TryRemove(pair))
                await PublishAsync(pair.Value.Session, pair.Value.Will);
        }
    }

    private async ValueTask PublishAsync(MqttSessionInfo session, MqttWill will)
    {
        var message = new MqttMessage
        {
            Topic = will.Topic,
            Payload = will.Payload,
            Qos = will.Qos,
            Retain = will.Retain,
            Properties = will.Properties is null ? null : will.Properties with { WillDelaySeconds = null },
        };
        // Asked again: what was allowed at CONNECT may be forbidden now.
        if (!engine.Host.MayPublish(session, will.Topic, will.Retain, MqttAction.Will))
            return;
        var now = engine.Time.GetUtcNow();
        try
        {
            var result = await engine.Options.Sink.AcceptAsync(
                new MqttIncoming(session, message, now, IsDuplicate: false, IsWill: true), CancellationToken.None);
            if (result.Outcome != MqttSinkOutcome.Accepted)
                return;
        }
        catch (Exception exception)
        {
            // Boundary: the host's sink; a will that is not kept is not sent, and the log says so.
            MqttServerLog.SinkFailed(engine.Logger, session.ClientId, session.ConnectionId, exception);
            return;
        }
        if (message.Retain && (await engine.Router.RetainAsync(message, now)).IsError())
            return;
        engine.Router.FanOut(null, message, engine.Time.GetTimestamp(), engine.Trie.Match(message.Topic, out _));
    }
}
