using Yuimori.Mqtt.Server.Sessions;

namespace Yuimori.Mqtt.Server.Routing;

/// <summary>
/// All subscriptions, by topic level. Matching visits at most 2^levels nodes but only those that exist; both levels and
/// subscriptions are bounded by the limits. The version lets a publisher reuse a match until any subscription changes.
/// </summary>
internal sealed class SubscriptionTrie
{
    private readonly Lock _lock = new();
    private readonly TrieNode _root = new();
    private long _version = 1;
    private long _count;

    internal long Version => Volatile.Read(ref _version);

    internal long Count => Volatile.Read(ref _count);

    /// <returns>Whether the subscription is new for its session.</returns>
    internal bool Set(Subscription subscription)
    {
        lock (_lock)
        {
            var node = _root;
            var rest = subscription.Filter.Pattern.AsSpan();
            for (var more = true; more;)
                node = node.GetOrAdd(NextLevel(ref rest, out more));
            node.Subscriptions ??= [];
            var isNew = !node.Subscriptions.ContainsKey(subscription.Session);
            node.Subscriptions[subscription.Session] = subscription;
            if (isNew)
                _count++;
            Volatile.Write(ref _version, _version + 1);
            return isNew;
        }
    }

    /// <returns>Whether there was such a subscription.</returns>
    internal bool Remove(Session session, MqttTopicFilter filter)
    {
        lock (_lock)
        {
            if (!Remove(_root, filter.Pattern, session))
                return false;
            _count--;
            Volatile.Write(ref _version, _version + 1);
            return true;
        }
    }

    /// <param name="topic">What was published.</param>
    /// <param name="version">The state of the trie that the answer belongs to.</param>
    internal Delivery[] Match(MqttTopicName topic, out long version)
    {
        lock (_lock)
        {
            version = _version;
            var found = new MatchResult();
            Match(_root, topic.Value, isFirst: true, ref found);
            return found.ToArray();
        }
    }

    private static void Match(TrieNode node, ReadOnlySpan<char> topic, bool isFirst, ref MatchResult found)
    {
        // §4.7.2: wildcards of the first level do not match topics that begin with '$'.
        var wildcards = !isFirst || topic[0] != '$';
        if (wildcards)
            found.Add(node.Hash);
        var level = NextLevel(ref topic, out var more);
        if (node.FindChild(level) is { } child)
            Visit(child, topic, more, ref found);
        if (wildcards && node.Plus is { } plus)
            Visit(plus, topic, more, ref found);
    }

    private static void Visit(TrieNode node, ReadOnlySpan<char> rest, bool more, ref MatchResult found)
    {
        if (more)
        {
            Match(node, rest, isFirst: false, ref found);
            return;
        }
        found.Add(node);
        found.Add(node.Hash); // "a/#" also matches "a", §4.7.1.2.
    }

    private static bool Remove(TrieNode node, ReadOnlySpan<char> rest, Session session)
    {
        var level = NextLevel(ref rest, out var more);
        if (node.Find(level) is not { } child)
            return false;
        var removed = more ? Remove(child, rest, session) : child.Subscriptions?.Remove(session) == true;
        if (removed && child.IsEmpty)
            node.Remove(level);
        return removed;
    }

    private static ReadOnlySpan<char> NextLevel(ref ReadOnlySpan<char> rest, out bool more)
    {
        var slash = rest.IndexOf('/');
        more = slash >= 0;
        var level = more ? rest[..slash] : rest;
        rest = more ? rest[(slash + 1)..] : default;
        return level;
    }
}
