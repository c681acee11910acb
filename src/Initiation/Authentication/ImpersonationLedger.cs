using Yuimori.Kernel.Identity;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// Which member claims to be which other one, and since when it has been quiet: alarmed once, cleared once. Pure but
/// for the clock; safe for use by many threads.
/// </summary>
/// <param name="quiet">Time without a new try after which the alarm is cleared.</param>
/// <param name="pairsMax">Pairs at once; stops one member from raising an alarm about everybody without end.</param>
/// <param name="clock">The time.</param>
internal sealed class ImpersonationLedger(TimeSpan quiet, int pairsMax, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ImpersonationPair, Entry> _entries = [];

    /// <summary>Takes up an alarm that was stated before a restart.</summary>
    internal void Restore(ImpersonationPair pair)
    {
        lock (_lock) _entries[pair] = new Entry { LastAt = clock.GetTimestamp(), Stated = true };
    }

    /// <summary>Notes a try. False when there is no room for another pair.</summary>
    internal bool Note(ImpersonationPair pair, string where)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(pair, out var entry))
            {
                if (_entries.Count >= pairsMax) return false;
                _entries[pair] = entry = new Entry();
            }

            entry.Count++;
            entry.LastAt = clock.GetTimestamp();
            entry.Where = where;
            return true;
        }
    }

    /// <summary>Alarms to state and alarms to clear.</summary>
    internal IReadOnlyList<ImpersonationChange> TakeDue()
    {
        var due = new List<ImpersonationChange>();
        lock (_lock)
        {
            foreach (var (pair, entry) in _entries.ToArray())
            {
                if (!entry.Stated)
                {
                    due.Add(new ImpersonationChange(pair, Cleared: false, entry.Where, entry.Count));
                    entry.Stated = true;
                }
                else if (clock.GetElapsedTime(entry.LastAt) >= quiet)
                {
                    due.Add(new ImpersonationChange(pair, Cleared: true, entry.Where, entry.Count));
                    _entries.Remove(pair);
                }
            }
        }

        return due;
    }

    /// <summary>Takes back changes that could not be stated; they are due again.</summary>
    internal void PutBack(IReadOnlyList<ImpersonationChange> changes)
    {
        lock (_lock)
        {
            foreach (var change in changes)
            {
                if (_entries.TryGetValue(change.Pair, out var entry)) entry.Stated = change.Cleared;
                else _entries[change.Pair] = new Entry { Count = change.Count, Where = change.Where, Stated = true };
            }
        }
    }

    private sealed class Entry
    {
        internal long Count { get; set; }

        internal long LastAt { get; set; }

        internal string Where { get; set; } = "";

        internal bool Stated { get; set; }
    }
}

/// <summary>Who claims to be whom.</summary>
/// <param name="By">Whom the certificate names.</param>
/// <param name="Claimed">Whose id it claims.</param>
internal readonly record struct ImpersonationPair(ComponentId By, ComponentId Claimed);

/// <summary>An alarm to state or to clear.</summary>
/// <param name="Pair">Who claims to be whom.</param>
/// <param name="Cleared">Whether it is over.</param>
/// <param name="Where">The latest claim: <c>client-id</c>, or the channel that it was made on.</param>
/// <param name="Count">Tries so far.</param>
internal sealed record ImpersonationChange(ImpersonationPair Pair, bool Cleared, string Where, long Count);
