using Yuimori.Catalogue;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;
using Yuimori.Shared;
using static Yuimori.Proof.Tests.Given;

namespace Yuimori.Proof.Tests;

public sealed class ProofFollowerTests
{
    [Fact]
    public async Task JudgeAsync_JournalGrows_SeesEachRecordOnce()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var journal = new ListJournal();
        var clock = new ManualClock(Noon);
        using var follower = new ProofFollower(GuidelineCatalogue.Load().Value, Home, journal, clock);
        Assert.Equal(EvidenceState.Unknown, State(await follower.JudgeAsync(cancellation), "F1-E1"));

        for (var i = 0; i < 2500; i++) journal.Add("F13.snapshot", Hub, EventOutcome.Ok, Noon);
        journal.Add("F1.completed", Hub, EventOutcome.Ok, Noon);
        var report = await follower.JudgeAsync(cancellation);
        Assert.Equal(EvidenceState.Met, State(report, "F1-E1"));
        Assert.Equal(2501, report.JournalSize);

        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(EvidenceState.Stale, State(await follower.JudgeAsync(cancellation), "F13-E1"));
    }

    private static EvidenceState State(ProofReport report, string rule) =>
        report.Requirements.SelectMany(r => r.Rules).Single(r => r.Rule.Id == rule).State;

    private sealed class ListJournal : IJournalReader
    {
        private readonly List<JournalEntry> _entries = [];

        public long Size => _entries.Count;

        public void Add(string kind, Kernel.Identity.ComponentId component, EventOutcome outcome, DateTimeOffset at) =>
            _entries.Add(Entry(_entries.Count, kind, component, outcome, at));

        public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(JournalQuery query, CancellationToken cancellation) =>
            ValueTask.FromResult<IReadOnlyList<JournalEntry>>([.. _entries
                .Where(e => e.Index >= query.From && (query.To is null || e.Index < query.To))
                .Where(e => query.Kinds.Contains(e.Event.Kind))
                .Take(query.CountMax)]);

        public ValueTask WaitForMoreAsync(long size, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
