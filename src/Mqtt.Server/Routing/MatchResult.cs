using Yuimori.Mqtt.Server.Sessions;

namespace Yuimori.Mqtt.Server.Routing;

/// <summary>Collects matching nodes; joins the subscriptions of one session only when several nodes match.</summary>
internal struct MatchResult
{
    private TrieNode? _first;
    private Dictionary<Session, Delivery>? _joined;

    internal void Add(TrieNode? node)
    {
        if (node?.Subscriptions is not { Count: > 0 } subscriptions)
            return;
        if (_first is null)
        {
            _first = node;
            return;
        }
        if (_joined is null)
        {
            _joined = [];
            foreach (var one in _first.Subscriptions!.Values)
                _joined.Add(one.Session, Delivery.From(one));
        }
        foreach (var one in subscriptions.Values)
        {
            _joined[one.Session] = _joined.TryGetValue(one.Session, out var known)
                ? known.With(one)
                : Delivery.From(one);
        }
    }

    internal readonly Delivery[] ToArray()
    {
        if (_joined is not null)
            return [.. _joined.Values];
        if (_first is null)
            return [];
        var result = new Delivery[_first.Subscriptions!.Count];
        var i = 0;
        foreach (var one in _first.Subscriptions.Values)
            result[i++] = Delivery.From(one);
        return result;
    }
}
