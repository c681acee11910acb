using Yuimori.Kernel.Identity;

namespace Yuimori.Gateway.Broker;

/// <summary>Which members have sessions, and how many. Safe for use by many threads.</summary>
internal sealed class SessionCounts
{
    /// <summary>
    /// Sessions of one member at once: its own, one that is being taken over, and a person's look with its certificate.
    /// Stops one member from using up the broker's connections.
    /// </summary>
    internal const int PerMemberMax = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<ComponentId, int> _counts = [];

    /// <summary>Members with a session, in order of their ids.</summary>
    internal IReadOnlyList<ComponentId> Present
    {
        get
        {
            lock (_lock) return [.. _counts.Keys.OrderBy(id => id.Value, StringComparer.Ordinal)];
        }
    }

    /// <summary>Members with their sessions.</summary>
    internal IReadOnlyList<KeyValuePair<ComponentId, int>> All
    {
        get
        {
            lock (_lock) return [.. _counts];
        }
    }

    internal int CountOf(ComponentId member)
    {
        lock (_lock) return _counts.GetValueOrDefault(member);
    }

    /// <summary>A session began.</summary>
    internal void Add(ComponentId member)
    {
        lock (_lock) _counts[member] = _counts.GetValueOrDefault(member) + 1;
    }

    /// <summary>A session ended.</summary>
    internal void Remove(ComponentId member)
    {
        lock (_lock)
        {
            var count = _counts.GetValueOrDefault(member) - 1;
            if (count > 0) _counts[member] = count;
            else _counts.Remove(member);
        }
    }
}
