namespace Yuimori.Mqtt.Server.Retained;

/// <summary>One search through the retained tree, bounded by the number of messages wanted.</summary>
internal sealed class RetainedWalk(
    List<MqttRetainedMessage> found, List<string> expired, int max, DateTimeOffset now)
{
    internal void Match(RetainedNode node, ReadOnlySpan<char> pattern, bool isFirst)
    {
        var slash = pattern.IndexOf('/');
        var level = slash < 0 ? pattern : pattern[..slash];
        var rest = slash < 0 ? default : pattern[(slash + 1)..];
        if (level is "#")
        {
            Add(node); // "a/#" also matches "a", §4.7.1.2; the root never holds a message.
            AddAll(node, isFirst);
        }
        else if (level is "+")
        {
            foreach (var (name, child) in node.Children ?? [])
            {
                if (!isFirst || !name.StartsWith('$'))
                    Visit(child, rest, slash >= 0);
            }
        }
        else if (node.Children is { } children
            && children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(level, out var child))
        {
            Visit(child, rest, slash >= 0);
        }
    }

    private void Visit(RetainedNode node, ReadOnlySpan<char> rest, bool more)
    {
        if (found.Count >= max)
            return;
        if (more)
            Match(node, rest, isFirst: false);
        else
            Add(node);
    }

    private void AddAll(RetainedNode node, bool isFirst)
    {
        foreach (var (name, child) in node.Children ?? [])
        {
            if (found.Count >= max)
                return;
            if (isFirst && name.StartsWith('$'))
                continue; // §4.7.2
            Add(child);
            AddAll(child, isFirst: false);
        }
    }

    private void Add(RetainedNode node)
    {
        if (node.Message is not { } message || found.Count >= max)
            return;
        if (message.IsExpired(now))
            expired.Add(message.Message.Topic.Value);
        else
            found.Add(message);
    }
}
