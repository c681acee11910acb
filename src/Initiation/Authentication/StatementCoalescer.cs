namespace Yuimori.Initiation.Authentication;

/// <summary>
/// Turns a flood of equal facts into few statements: a key is due at once, then once a window with the count since.
/// A fact is never lost, only counted; memory is bounded by the number of keys. Safe for use by many threads.
/// </summary>
/// <typeparam name="TKey">What makes two facts equal.</typeparam>
/// <typeparam name="TDetail">More about a fact; the latest before a statement is stated.</typeparam>
public sealed class StatementCoalescer<TKey, TDetail>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Entry> _entries = [];
    private readonly TimeSpan _window;
    private readonly int _keysMax;
    private readonly Func<TKey, TKey> _overflow;
    private readonly TimeProvider _clock;

    /// <summary>A coalescer.</summary>
    /// <param name="window">Time between two statements of one key.</param>
    /// <param name="keysMax">Keys told apart at once; stops made-up keys from using up memory.</param>
    /// <param name="overflow">The key that a fact is counted under when there is no room for its own.</param>
    /// <param name="clock">The time.</param>
    public StatementCoalescer(TimeSpan window, int keysMax, Func<TKey, TKey> overflow, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(keysMax, 1);
        (_window, _keysMax, _overflow, _clock) = (window, keysMax, overflow, clock);
    }

    /// <summary>Counts a fact.</summary>
    public void Note(TKey key, TDetail detail)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                if (_entries.Count >= _keysMax) key = _overflow(key);
                if (!_entries.TryGetValue(key, out entry)) _entries[key] = entry = new Entry();
            }

            entry.Count++;
            entry.Detail = detail;
        }
    }

    /// <summary>The statements that are due, and forgets the keys whose window ended quietly.</summary>
    public IReadOnlyList<Statement<TKey, TDetail>> TakeDue()
    {
        var now = _clock.GetTimestamp();
        var due = new List<Statement<TKey, TDetail>>();
        lock (_lock)
        {
            foreach (var (key, entry) in _entries.ToArray())
            {
                var open = entry.StatedAt is { } at && _clock.GetElapsedTime(at, now) < _window;
                if (open) continue;
                if (entry.Count == 0)
                {
                    _entries.Remove(key);
                    continue;
                }

                due.Add(new Statement<TKey, TDetail>(key, entry.Detail!, entry.Count));
                (entry.Count, entry.StatedAt) = (0, now);
            }
        }

        return due;
    }

    /// <summary>Takes back statements that could not be made; they are due again at once.</summary>
    public void PutBack(IReadOnlyList<Statement<TKey, TDetail>> statements)
    {
        lock (_lock)
        {
            foreach (var statement in statements)
            {
                if (!_entries.TryGetValue(statement.Key, out var entry))
                    _entries[statement.Key] = entry = new Entry { Detail = statement.Detail };
                entry.Count += statement.Count;
                entry.StatedAt = null;
            }
        }
    }

    private sealed class Entry
    {
        internal long Count { get; set; }

        internal TDetail? Detail { get; set; }

        internal long? StatedAt { get; set; }
    }
}

/// <summary>A statement that is due.</summary>
/// <typeparam name="TKey">Of the coalescer.</typeparam>
/// <typeparam name="TDetail">Of the coalescer.</typeparam>
/// <param name="Key">What happened.</param>
/// <param name="Detail">The latest detail.</param>
/// <param name="Count">How often since the statement before.</param>
public sealed record Statement<TKey, TDetail>(TKey Key, TDetail Detail, long Count);
