using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Console.Pages.Journal;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Console.Web;
using Yuimori.Kernel.Text;
using Yuimori.Shared;

namespace Yuimori.Console.Tests.Journal;

public sealed class JournalCheckTests
{
    [Fact]
    public async Task Start_PressedAgainWhileOneRuns_RunsOnce()
    {
        var store = new HeldStore();
        using var check = CheckOf(store);

        var first = check.Start();
        await store.Started;
        var second = check.Start();
        store.Progress!.Report(4);

        Assert.True(second.IsCompleted);
        Assert.True(check.State.IsRunning);
        Assert.Equal((4, 40), (check.State.Done, check.State.Percent));
        store.End(new JournalVerification(10, "ab", null, null));
        await first;
        Assert.Equal(1, store.Runs);
        Assert.True(check.State.Result!.IsSound);
    }

    [Fact]
    public async Task Start_StoreBreaks_IsShownAsBrokenNeverAsPassed()
    {
        var store = new HeldStore();
        using var check = CheckOf(store);
        var run = check.Start();
        await store.Started;

        store.Break(new IOException("disk"));
        await run;

        Assert.True(check.State.IsBroken);
        Assert.Null(check.State.Result);
        var en = await Drawn.PartAsync<CheckPanel>(Language.English, (nameof(CheckPanel.State), check.State));
        Assert.Contains("The verification broke before its end", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panel_BadRecord_NamesItInRed()
    {
        var state = new CheckState
        {
            IsAvailable = true,
            Result = new JournalVerification(10, null, 7, new LocalisedText("違います。", "It differs.")),
        };
        var en = await Drawn.PartAsync<CheckPanel>(Language.English, (nameof(CheckPanel.State), state));

        Assert.Contains("tampered with", en, StringComparison.Ordinal);
        Assert.Contains("/journal/7", en, StringComparison.Ordinal);
        Assert.DoesNotContain("sound", en, StringComparison.Ordinal);
        Assert.Empty(Markup.Faults(en));
    }

    [Fact]
    public void Start_HubWithoutProofs_DoesNothing()
    {
        using var check = CheckOf(null);

        Assert.True(check.Start().IsCompletedSuccessfully);
        Assert.False(check.State.IsAvailable);
    }

    private static JournalCheck CheckOf(IJournalProofs? store) => new(
        new ListJournal(World.RainyDay), new ManualClock(World.Now), NullLogger<JournalCheck>.Instance, store);

    private sealed class HeldStore : IJournalProofs
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<JournalVerification> _end =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Started => _started.Task;

        public int Runs { get; private set; }

        public IProgress<long>? Progress { get; private set; }

        public void End(JournalVerification result) => _end.SetResult(result);

        public void Break(Exception why) => _end.SetException(why);

        public ValueTask<InclusionProof?> ProveAsync(long index, CancellationToken cancellation) => new((InclusionProof?)null);

        public async ValueTask<JournalVerification> VerifyAsync(
            IProgress<long> progress, CancellationToken cancellation)
        {
            Runs++;
            Progress = progress;
            _started.TrySetResult();
            return await _end.Task.WaitAsync(cancellation);
        }
    }
}
