using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Tests.Rendering;

/// <summary>A Journal in memory that counts what it is asked for.</summary>
internal sealed class ListJournal(IEnumerable<JournalEntry> entries) : IJournalReader
{
    private readonly List<JournalEntry> _entries = [.. entries];

    public long Size => _entries.Count;

    /// <summary>Records given out.</summary>
    public int Given { get; private set; }

    /// <summary>The most records asked for at once.</summary>
    public int AskedMax { get; private set; }

    public void Add(JournalEntry entry) => _entries.Add(entry);

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(JournalQuery query, CancellationToken cancellation)
    {
        AskedMax = Math.Max(AskedMax, query.CountMax);
        var found = _entries.Where(entry => entry.Index >= query.From
            && entry.Index < (query.To ?? long.MaxValue)
            && (query.Component is null || entry.Event.Component == query.Component)
            && (query.Kinds.Count == 0 || query.Kinds.Any(kind => Matches(kind, entry.Event.Kind))));
        if (query.Descending) found = found.Reverse();
        IReadOnlyList<JournalEntry> page = [.. found.Take(query.CountMax)];
        Given += page.Count;
        return ValueTask.FromResult(page);
    }

    public ValueTask WaitForMoreAsync(long size, CancellationToken cancellation) => throw new NotSupportedException();

    private static bool Matches(string wanted, string kind) =>
        wanted.EndsWith('.') ? kind.StartsWith(wanted, StringComparison.Ordinal) : kind == wanted;
}
