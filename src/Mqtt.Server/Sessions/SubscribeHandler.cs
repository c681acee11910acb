using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server.Routing;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>A client's SUBSCRIBE and UNSUBSCRIBE, MQTT 5.0 §3.8.4 and §3.10.4.</summary>
internal sealed class SubscribeHandler(Engine engine, Session session)
{
    internal async ValueTask<MqttSessionEnd?> SubscribeAsync(SubscribePacket packet)
    {
        var codes = new MqttReasonCode[packet.Subscriptions.Count];
        var identifier = packet.Properties?.SubscriptionIdentifiers is [var id] ? id : (uint?)null;
        List<Outgoing> retained = [];
        for (var i = 0; i < codes.Length; i++)
        {
            var wanted = packet.Subscriptions[i];
            codes[i] = Check(wanted);
            if (!codes[i].IsError())
                await GrantAsync(wanted, identifier, codes[i], retained);
        }
        session.Answer(new SubAckPacket { PacketId = packet.PacketId, ReasonCodes = codes });
        session.DeliverRetained(retained);
        return null;
    }

    internal void Unsubscribe(UnsubscribePacket packet)
    {
        var codes = new MqttReasonCode[packet.Filters.Count];
        for (var i = 0; i < codes.Length; i++)
        {
            var filter = packet.Filters[i];
            codes[i] = session.Subscriptions.Remove(filter.Value) && engine.Trie.Remove(session, filter)
                ? MqttReasonCode.Success
                : MqttReasonCode.NoSubscriptionExisted;
        }
        session.Answer(new UnsubAckPacket { PacketId = packet.PacketId, ReasonCodes = codes });
    }

    private MqttReasonCode Check(MqttSubscription wanted)
    {
        var filter = wanted.Filter;
        if (filter.ShareName is not null)
            return MqttReasonCode.SharedSubscriptionsNotSupported;
        if (filter.Utf8.Length > engine.Limits.TopicBytesMax || filter.CountLevels() > engine.Limits.TopicLevelsMax)
            return MqttReasonCode.TopicFilterInvalid;
        if (!engine.Host.MaySubscribe(session.Info, wanted))
            return MqttReasonCode.NotAuthorized;
        if (!session.Subscriptions.ContainsKey(filter.Value)
            && session.Subscriptions.Count >= engine.Limits.SubscriptionsPerClientMax)
        {
            return MqttReasonCode.QuotaExceeded;
        }
        // Maximum QoS is 1: a wish for QoS 2 is granted as QoS 1, [MQTT-3.8.4-7].
        return wanted.Qos == MqttQos.AtMostOnce ? MqttReasonCode.Success : MqttReasonCode.GrantedQos1;
    }

    private async ValueTask GrantAsync(
        MqttSubscription wanted, uint? identifier, MqttReasonCode granted, List<Outgoing> retained)
    {
        var subscription = new Subscription(
            session, wanted.Filter, (MqttQos)granted, wanted.NoLocal, wanted.RetainAsPublished, identifier);
        // First the trie, then the store: a message in between arrives twice, never not at all.
        var isNew = engine.Trie.Set(subscription);
        session.Subscriptions[wanted.Filter.Value] = subscription;
        var send = wanted.RetainHandling == MqttRetainHandling.SendAtSubscribe
            || (wanted.RetainHandling == MqttRetainHandling.SendIfNew && isNew);
        var room = session.Queue.RetainedRoom - retained.Count;
        if (!send || room <= 0)
            return;
        foreach (var kept in await engine.Router.MatchRetainedAsync(wanted.Filter, room))
            AddRetained(subscription, kept, retained);
    }

    private void AddRetained(Subscription subscription, MqttRetainedMessage kept, List<Outgoing> retained)
    {
        var message = kept.Message;
        if (!engine.Host.MayReceive(session.Info, message))
            return;
        var qos = message.Qos < subscription.Qos ? message.Qos : subscription.Qos;
        var age = engine.Time.GetUtcNow() - kept.ReceivedAt;
        var arrived = engine.Time.GetTimestamp() - (long)(age.TotalSeconds * engine.Time.TimestampFrequency);
        uint[]? identifiers = subscription.Identifier is { } id ? [id] : null;
        retained.Add(new Outgoing(message, identifiers, arrived, qos, Retain: true));
    }
}
