using System.Runtime.CompilerServices;

namespace Yuimori.Mqtt.Server.Routing;

/// <summary>
/// Remembers the last matches of one publisher until any subscription changes. The decoder gives a repeated topic as
/// the same object, so that finding it is a comparison of references. Used by one thread at a time.
/// </summary>
internal sealed class RouteCache(SubscriptionTrie trie)
{
    private const int Slots = 16;

    // Made at the first publish: most connections of a large fleet are quiet most of the time.
    private (MqttTopicName? Topic, long Version, Delivery[] Deliveries)[]? _slots;

    internal Delivery[] Match(MqttTopicName topic)
    {
        _slots ??= new (MqttTopicName?, long, Delivery[])[Slots];
        ref var slot = ref _slots[RuntimeHelpers.GetHashCode(topic) & (Slots - 1)];
        if (ReferenceEquals(slot.Topic, topic) && slot.Version == trie.Version)
            return slot.Deliveries;
        var deliveries = trie.Match(topic, out var version);
        slot = (topic, version, deliveries);
        return deliveries;
    }
}
