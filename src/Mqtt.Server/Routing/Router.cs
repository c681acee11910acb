using Yuimori.Mqtt.Server.Sessions;

namespace Yuimori.Mqtt.Server.Routing;

/// <summary>Brings an accepted message into the retained store and to the subscribers.</summary>
internal sealed class Router(Engine engine)
{
    /// <returns>Success, or the refusal of the store; then nobody receives the message.</returns>
    internal async ValueTask<MqttReasonCode> RetainAsync(MqttMessage message, DateTimeOffset receivedAt)
    {
        if (engine.Options.RetainedStore is not { } store)
            return MqttReasonCode.RetainNotSupported;
        try
        {
            return await store.SetAsync(new MqttRetainedMessage(message, receivedAt), CancellationToken.None);
        }
        catch (Exception exception)
        {
            // Boundary: the host's store; failing means not kept, so the publish is refused.
            MqttServerLog.StoreFailed(engine.Logger, message.Topic.Value, exception);
            return MqttReasonCode.UnspecifiedError;
        }
    }

    /// <param name="publisher">For no-local; null when the host publishes.</param>
    /// <param name="message">The message.</param>
    /// <param name="arrived">Timestamp of its arrival.</param>
    /// <param name="deliveries">Who subscribes.</param>
    /// <returns>How many sessions it went to.</returns>
    internal int FanOut(Session? publisher, MqttMessage message, long arrived, Delivery[] deliveries)
    {
        var count = 0;
        foreach (var delivery in deliveries)
        {
            if (delivery.NoLocal && ReferenceEquals(delivery.Session, publisher))
                continue;
            if (!engine.Host.MayReceive(delivery.Session.Info, message))
                continue;
            var qos = message.Qos < delivery.Qos ? message.Qos : delivery.Qos;
            var retain = message.Retain && delivery.RetainAsPublished;
            delivery.Session.Deliver(new Outgoing(message, delivery.Identifiers, arrived, qos, retain));
            count++;
        }
        return count;
    }

    internal async ValueTask<IReadOnlyList<MqttRetainedMessage>> MatchRetainedAsync(MqttTopicFilter filter, int max)
    {
        if (engine.Options.RetainedStore is not { } store)
            return [];
        try
        {
            return await store.MatchAsync(filter, max, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // Boundary: the host's store; the subscription stands, its retained messages are missing, the log says so.
            MqttServerLog.StoreFailed(engine.Logger, filter.Value, exception);
            return [];
        }
    }
}
