using Yuimori.Mqtt.Server.Retained;

namespace Yuimori.Mqtt.Server;

/// <summary>
/// Retained messages in memory: gone after a restart, so a host that promises durability fills it again from its own
/// store. Thread-safe.
/// </summary>
/// <param name="messagesMax">Topics kept. Stops a client from filling memory with topics.</param>
/// <param name="bytesMax">Bytes of topics and payloads kept. Stops the same with large payloads.</param>
/// <param name="time">Clock for message expiry.</param>
public sealed class InMemoryRetainedStore(int messagesMax, long bytesMax, TimeProvider time) : IMqttRetainedStore
{
    private readonly Lock _lock = new();
    private readonly RetainedNode _root = new();
    private int _count;
    private long _bytes;

    /// <summary>Messages kept, expired ones that nobody asked for included.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _count;
        }
    }

    /// <inheritdoc/>
    public ValueTask<MqttReasonCode> SetAsync(MqttRetainedMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var topic = message.Message.Topic.Value;
        lock (_lock)
        {
            if (message.Message.Payload.IsEmpty)
            {
                Remove(_root, topic);
                return new ValueTask<MqttReasonCode>(MqttReasonCode.Success);
            }
            var old = Find(topic)?.Message;
            var bytes = _bytes + SizeOf(message) - (old is null ? 0 : SizeOf(old));
            if ((old is null && _count >= messagesMax) || bytes > bytesMax)
                return new ValueTask<MqttReasonCode>(MqttReasonCode.QuotaExceeded);
            Add(topic).Message = message;
            _bytes = bytes;
            _count += old is null ? 1 : 0;
            return new ValueTask<MqttReasonCode>(MqttReasonCode.Success);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MqttRetainedMessage>> MatchAsync(
        MqttTopicFilter filter, int max, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<MqttRetainedMessage> found = [];
        List<string> expired = [];
        var walk = new RetainedWalk(found, expired, max, time.GetUtcNow());
        lock (_lock)
        {
            walk.Match(_root, filter.Pattern, isFirst: true);
            foreach (var topic in expired)
                Remove(_root, topic);
        }
        return new ValueTask<IReadOnlyList<MqttRetainedMessage>>(found);
    }

    private static int SizeOf(MqttRetainedMessage message) =>
        message.Message.Payload.Length + message.Message.Topic.Utf8.Length;

    private RetainedNode? Find(string topic)
    {
        var node = _root;
        foreach (var range in topic.AsSpan().Split('/'))
        {
            if (node.Children is null || !Lookup(node).TryGetValue(topic.AsSpan(range), out node))
                return null;
        }
        return node;
    }

    private RetainedNode Add(string topic)
    {
        var node = _root;
        foreach (var range in topic.AsSpan().Split('/'))
        {
            node.Children ??= new Dictionary<string, RetainedNode>(StringComparer.Ordinal);
            var lookup = Lookup(node);
            if (!lookup.TryGetValue(topic.AsSpan(range), out var child))
                lookup[topic.AsSpan(range)] = child = new RetainedNode();
            node = child;
        }
        return node;
    }

    private void Remove(RetainedNode node, ReadOnlySpan<char> rest)
    {
        var slash = rest.IndexOf('/');
        var level = slash < 0 ? rest : rest[..slash];
        if (node.Children is null || !Lookup(node).TryGetValue(level, out var child))
            return;
        if (slash >= 0)
        {
            Remove(child, rest[(slash + 1)..]);
        }
        else if (child.Message is { } old)
        {
            _bytes -= SizeOf(old);
            _count--;
            child.Message = null;
        }
        if (child.IsEmpty)
            Lookup(node).Remove(level);
    }

    private static Dictionary<string, RetainedNode>.AlternateLookup<ReadOnlySpan<char>> Lookup(RetainedNode node) =>
        node.Children!.GetAlternateLookup<ReadOnlySpan<char>>();
}
