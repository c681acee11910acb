using System.Collections.Concurrent;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>The live sessions by client identifier: at most one each, [MQTT-3.1.4-3].</summary>
internal sealed class SessionRegistry(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    internal int Count => _sessions.Count;

    internal IEnumerable<Session> All => _sessions.Values;

    internal Session? Find(string clientId) => _sessions.GetValueOrDefault(clientId);

    /// <summary>
    /// Puts the session in place; an older one of the same identity is ended first.
    /// Deviation: a connection of another identity is refused instead of taking over, or any device that is let in
    /// could throw out any other by its identifier.
    /// </summary>
    /// <returns>False when the identifier belongs to another identity.</returns>
    internal async ValueTask<bool> ClaimAsync(Session session, TimeSpan closeTimeout)
    {
        while (true)
        {
            var holder = _sessions.GetOrAdd(session.Info.ClientId, session);
            if (ReferenceEquals(holder, session))
                return true;
            if (holder.Info.Identity.Name != session.Info.Identity.Name)
                return false;
            if (!_sessions.TryUpdate(session.Info.ClientId, session, holder))
                continue;
            holder.Close(new MqttSessionEnd(
                MqttEndCause.TakenOver, MqttReasonCode.SessionTakenOver, "another connection took over"));
            await WaitAsync(holder, closeTimeout);
            return true;
        }
    }

    internal void Remove(Session session) =>
        _sessions.TryRemove(new KeyValuePair<string, Session>(session.Info.ClientId, session));

    /// <summary>The old session's will and events come before the new session's; bounded, so that a stuck one cannot
    /// keep its own client out.</summary>
    private async ValueTask WaitAsync(Session holder, TimeSpan closeTimeout)
    {
        try
        {
            await holder.Ended.WaitAsync(closeTimeout * 2, time);
        }
        catch (TimeoutException)
        {
            // It is cut off already and can neither publish nor receive.
        }
    }
}
