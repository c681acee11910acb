using Yuimori.Console.Tests.Rendering;
using Yuimori.Console.Web;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Tests.Journal;

public sealed class JournalScanTests
{
    private static readonly List<JournalEntry> Entries =
    [
        .. Enumerable.Range(0, 12_000).Select(static i => World.Entry(
            i, "F12.watching", World.Window, 1, i % 100 == 0 ? EventOutcome.Alarm : EventOutcome.Ok)),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadAsync_PageAfterPage_GivesEveryMatchOnceNewestFirst(bool filtered)
    {
        var journal = new ListJournal(Entries.Take(1203));
        Func<JournalEntry, bool>? filter = filtered ? static e => e.Event.Outcome == EventOutcome.Alarm : null;
        var seen = new List<long>();
        long? before = null;
        do
        {
            var page = await JournalScan.ReadAsync(
                journal, new JournalQuery { To = before }, filter, 7, TestContext.Current.CancellationToken);
            Assert.InRange(page.Entries.Count, 0, 7);
            seen.AddRange(page.Entries.Select(static e => e.Index));
            before = page.Before;
        }
        while (before is not null);

        var expected = Entries.Take(1203).Where(e => filter?.Invoke(e) ?? true).Select(static e => e.Index).Reverse();
        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task ReadAsync_FilterThatMatchesNothing_StopsAtItsLimitAndSaysWhere()
    {
        var journal = new ListJournal(Entries);

        var page = await JournalScan.ReadAsync(
            journal, new JournalQuery(), static _ => false, 50, TestContext.Current.CancellationToken);

        Assert.Empty(page.Entries);
        Assert.Equal(Entries.Count - JournalScan.ScanMax, page.StoppedAt);
        Assert.Equal(page.StoppedAt, page.Before);
        Assert.Equal(JournalScan.ScanMax, journal.Given);
    }

    [Fact]
    public async Task ReadAsync_IndexBeyondTheEnd_IsTheNewestPage()
    {
        var page = await JournalScan.ReadAsync(
            new ListJournal(World.RainyDay), new JournalQuery { To = long.MaxValue }, null, 3,
            TestContext.Current.CancellationToken);

        Assert.Equal([9, 8, 7], page.Entries.Select(static e => e.Index));
    }
}
