namespace Yuimori.Mqtt.Server.Routing;

/// <summary>One level of the subscription trie; '+' and '#' are children under those names.</summary>
internal sealed class TrieNode
{
    internal Dictionary<string, TrieNode>? Children { get; private set; }

    internal TrieNode? Plus { get; private set; }

    internal TrieNode? Hash { get; private set; }

    internal Dictionary<Sessions.Session, Subscription>? Subscriptions { get; set; }

    internal bool IsEmpty => Children is null or { Count: 0 } && Plus is null && Hash is null
        && Subscriptions is null or { Count: 0 };

    internal TrieNode GetOrAdd(ReadOnlySpan<char> level)
    {
        if (level is "+")
            return Plus ??= new TrieNode();
        if (level is "#")
            return Hash ??= new TrieNode();
        Children ??= new Dictionary<string, TrieNode>(StringComparer.Ordinal);
        var lookup = Children.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(level, out var child))
            lookup[level] = child = new TrieNode();
        return child;
    }

    internal TrieNode? Find(ReadOnlySpan<char> level)
    {
        if (level is "+")
            return Plus;
        return level is "#" ? Hash : FindChild(level);
    }

    internal TrieNode? FindChild(ReadOnlySpan<char> level) =>
        Children is not null && Children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(level, out var child)
            ? child
            : null;

    internal void Remove(ReadOnlySpan<char> level)
    {
        if (level is "+")
            Plus = null;
        else if (level is "#")
            Hash = null;
        else
            Children?.GetAlternateLookup<ReadOnlySpan<char>>().Remove(level);
    }
}
