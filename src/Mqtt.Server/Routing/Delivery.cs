using Yuimori.Mqtt.Server.Sessions;

namespace Yuimori.Mqtt.Server.Routing;

/// <summary>
/// How one session receives one topic: its overlapping subscriptions joined, so that it gets one copy with the highest
/// QoS and every subscription identifier, MQTT 5.0 §3.3.4.
/// </summary>
internal sealed record Delivery(Session Session, MqttQos Qos, bool NoLocal, bool RetainAsPublished, uint[]? Identifiers)
{
    internal static Delivery From(Subscription one) =>
        new(one.Session, one.Qos, one.NoLocal, one.RetainAsPublished, one.Identifier is { } id ? [id] : null);

    internal Delivery With(Subscription other) => this with
    {
        Qos = other.Qos > Qos ? other.Qos : Qos,
        NoLocal = NoLocal && other.NoLocal,
        RetainAsPublished = RetainAsPublished || other.RetainAsPublished,
        Identifiers = other.Identifier is { } id ? [.. Identifiers ?? [], id] : Identifiers,
    };
}
