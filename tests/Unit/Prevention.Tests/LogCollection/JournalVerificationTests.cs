using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Kernel.Events;
using Yuimori.Prevention.LogCollection;

namespace Yuimori.Prevention.Tests.LogCollection;

public sealed class JournalVerificationTests
{
    private readonly ManualClock _clock = new();
    private readonly MemoryJournal _journal = new("home");

    [Fact]
    public async Task RunAsync_GoodThenBadThenGood_StatesEachWithTheFirstBadRecord()
    {
        var verifier = new ScriptedVerifier(
            new JournalFinding(7, "ab", null, null),
            new JournalFinding(8, null, 3, "leaf hash differs"),
            new JournalFinding(8, "cd", null, null));
        var verification = new JournalVerification(
            verifier, _journal, TimeSpan.FromSeconds(60), _clock, NullLogger.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var run = verification.RunAsync(stop.Token);
        for (var n = 1; n <= 3; n++)
        {
            while (_journal.Size < n || _clock.Waiting == 0) await Task.Yield();
            _clock.Advance(TimeSpan.FromSeconds(60));
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => run);
        Assert.All(_journal.Own, e => Assert.Equal("F5.verified", e.Kind));
        Assert.All(_journal.Own, e => Assert.Equal("home", e.Component.Value));
        Assert.Equal(
            [EventOutcome.Ok, EventOutcome.Failed, EventOutcome.Ok], _journal.Own.Take(3).Select(e => e.Outcome));
        Assert.Equal("7", _journal.Own[0].Data["size"]);
        Assert.Equal("ab", _journal.Own[0].Data["root"]);
        Assert.False(_journal.Own[0].Data.ContainsKey("badIndex"));
        Assert.Equal("3", _journal.Own[1].Data["badIndex"]);
    }

    [Fact]
    public async Task VerifyAsync_BadWithoutAnIndex_IsStillFailed()
    {
        var verifier = new ScriptedVerifier(new JournalFinding(8, null, null, "the signed head does not match"));
        var verification = new JournalVerification(
            verifier, _journal, TimeSpan.FromSeconds(60), _clock, NullLogger.Instance);
        Assert.False((await verification.VerifyAsync(TestContext.Current.CancellationToken)).IsGood);
        Assert.Equal(EventOutcome.Failed, Assert.Single(_journal.Own).Outcome);
        Assert.False(verification.Last!.IsGood);
    }

    private sealed class ScriptedVerifier(params JournalFinding[] findings) : IJournalVerifier
    {
        private int _next;

        public ValueTask<JournalFinding> VerifyAsync(CancellationToken cancellation) =>
            ValueTask.FromResult(findings[Math.Min(_next++, findings.Length - 1)]);
    }
}
