namespace Yuimori.Mqtt.Codec;

/// <summary>
/// Keeps the last topics of one connection, so that a device that publishes on a few topics costs neither checking nor
/// allocation. Fixed size: a peer that changes topics only loses the gain.
/// </summary>
internal sealed class TopicCache
{
    private const int Slots = 16;

    private readonly MqttTopicName?[] _topics = new MqttTopicName?[Slots];

    internal MqttTopicName? GetOrCreate(ReadOnlySpan<byte> utf8, out string? problem)
    {
        ref var slot = ref _topics[SlotOf(utf8)];
        problem = null;
        if (slot is not null && slot.Utf8.SequenceEqual(utf8))
            return slot;
        if (!MqttTopicName.TryCreate(utf8, out var topic, out problem))
            return null;
        slot = topic;
        return topic;
    }

    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        var hash = utf8.Length;
        foreach (var b in utf8[Math.Max(0, utf8.Length - 8)..])
            hash = (hash * 31) + b;
        return (hash ^ (hash >> 4)) & (Slots - 1);
    }
}
