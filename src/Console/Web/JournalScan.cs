using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Web;

/// <summary>One page of records that a filter lets through, newest first.</summary>
/// <param name="Entries">The records.</param>
/// <param name="Before">Where the next, older page begins; null: there is nothing older.</param>
/// <param name="StoppedAt">Set when the search stopped at its limit, at this index, without filling the page.</param>
public sealed record JournalScan(IReadOnlyList<JournalEntry> Entries, long? Before, long? StoppedAt)
{
    /// <summary>
    /// 5,000 records a request; stops a filter that matches nothing from reading the whole Journal for every click.
    /// </summary>
    public const int ScanMax = 5000;

    private const int PageSize = 500;

    /// <summary>Reads back from an index until the page is full, the Journal begins or the limit is met.</summary>
    public static async ValueTask<JournalScan> ReadAsync(
        IJournalReader journal,
        JournalQuery query,
        Func<JournalEntry, bool>? filter,
        int count,
        CancellationToken cancellation)
    {
        var found = new List<JournalEntry>(count + 1);
        var size = journal.Size;
        var before = Math.Min(query.To ?? size, size);
        for (var scanned = 0; scanned < ScanMax;)
        {
            var take = filter is null ? count + 1 : PageSize;
            var page = await journal.ReadAsync(
                query with { To = before, CountMax = take, Descending = true }, cancellation);
            foreach (var entry in page)
            {
                if (filter is not null && !filter(entry)) continue;
                if (found.Count == count) return new JournalScan(found, found[^1].Index, null);
                found.Add(entry);
            }

            if (page.Count < take) return new JournalScan(found, null, null);
            scanned += page.Count;
            before = page[^1].Index;
        }

        return new JournalScan(found, before, before);
    }
}
