using Yuimori.Initiation.AccessControl;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Shared;

namespace Yuimori.Initiation.Tests.AccessControl;

public sealed class DenialStatementsTests
{
    private readonly ManualClock _clock = new();
    private readonly MemoryJournal _journal = new();

    [Fact]
    public async Task FlushAsync_Denials_NameTheMemberTheActAndTheTopic()
    {
        using var denials = new DenialStatements(new AccessControlSettings(), _journal, _clock);
        denials.Note(ComponentId.Of("window"), TopicAct.Publish, "m/lock/cmd");
        denials.Note(ComponentId.Of("window"), TopicAct.Publish, "m/lock/cmd");
        denials.Note(ComponentId.Of("window"), TopicAct.Subscribe, "m/+/cmd");
        await denials.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, _journal.Events.Count);
        Assert.All(_journal.Events, e => Assert.Equal(AccessControlFunction.Denied, e.Kind));
        Assert.All(_journal.Events, e => Assert.Equal(EventOutcome.Refused, e.Outcome));
        Assert.All(_journal.Events, e => Assert.Equal("window", e.Component.Value));
        Assert.Equal("publish", _journal.Events[0].Data["act"]);
        Assert.Equal("m/lock/cmd", _journal.Events[0].Data["topic"]);
        Assert.Equal("2", _journal.Events[0].Data["count"]);
        Assert.Equal("subscribe", _journal.Events[1].Data["act"]);
    }

    [Fact]
    public async Task Attack_LoopOverMadeUpTopics_FewEvents()
    {
        using var denials = new DenialStatements(new AccessControlSettings(), _journal, _clock);
        for (var i = 0; i < 10_000; i++) denials.Note(ComponentId.Of("window"), TopicAct.Publish, $"m/x{i}/ev");
        await denials.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal(65, _journal.Events.Count);
        Assert.Equal("many", _journal.Events[^1].Data["topic"]);
    }

    [Fact]
    public async Task RunAsync_FactNoted_IsWrittenWithoutATick()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var denials = new DenialStatements(new AccessControlSettings(), _journal, TimeProvider.System);
        var run = denials.RunAsync(stop.Token);
        denials.Note(ComponentId.Of("window"), TopicAct.Publish, "m/lock/cmd");
        while (_journal.Events.Count == 0 && !run.IsCompleted) await Task.Yield();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Single(_journal.Events);
    }
}
