using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Shared;

namespace Yuimori.Initiation.Tests.Authentication;

public sealed class ImpersonationWatchTests
{
    private static readonly ComponentId Window = ComponentId.Of("window");
    private static readonly ComponentId Lock = ComponentId.Of("lock");
    private readonly ManualClock _clock = new();
    private readonly MemoryJournal _journal = new();

    [Theory]
    [InlineData("window")]
    [InlineData("mosq-abcdef")]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("LOCK")]
    [InlineData("lock-2")]
    public async Task NoteClientId_OwnOrNobodys_IsNoImpersonation(string clientId)
    {
        var watch = New();
        Assert.False(watch.NoteClientId(Window, clientId));
        await watch.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Empty(_journal.Events);
    }

    [Fact]
    public async Task Attack_ClientIdOfAnotherMember_AlarmsOnceAndClearsAfterQuiet()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var watch = New();
        for (var i = 0; i < 100; i++)
        {
            Assert.True(watch.NoteClientId(Window, "lock"));
            await watch.FlushAsync(cancellation);
        }

        var alarm = Assert.Single(_journal.Events);
        Assert.Equal(AuthenticationFunction.Impersonation, alarm.Kind);
        Assert.Equal(EventOutcome.Alarm, alarm.Outcome);
        Assert.Equal(Lock, alarm.Component);
        Assert.Equal("window", alarm.Data["by"]);
        Assert.Equal("client-id", alarm.Data["where"]);

        _clock.Advance(TimeSpan.FromSeconds(59));
        await watch.FlushAsync(cancellation);
        Assert.Single(_journal.Events);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await watch.FlushAsync(cancellation);
        var cleared = _journal.Events[^1];
        Assert.Equal(AuthenticationFunction.ImpersonationCleared, cleared.Kind);
        Assert.Equal(Lock, cleared.Component);
        Assert.Equal("100", cleared.Data["count"]);
        Assert.Empty(_journal.State);
    }

    [Fact]
    public async Task LoadAsync_AlarmStoodBeforeARestart_IsClearedNotForgotten()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var before = New();
        before.Note(Window, Lock, "ev");
        await before.FlushAsync(cancellation);

        var after = New();
        await after.LoadAsync(cancellation);
        await after.FlushAsync(cancellation);
        Assert.Single(_journal.Events);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await after.FlushAsync(cancellation);
        Assert.Equal(AuthenticationFunction.ImpersonationCleared, _journal.Events[^1].Kind);
    }

    [Fact]
    public async Task Attack_ClaimsMoreIdsThanThereIsRoomFor_IsBoundedAndStillRefused()
    {
        var settings = new AuthenticationSettings { ImpersonationsMax = 2 };
        var watch = new ImpersonationWatch(Membership.Of(Plans.Gateway), settings, _journal, _journal, _clock);
        foreach (var member in Plans.Members.Skip(1)) Assert.True(watch.Note(Window, member.Component, "ev"));
        await watch.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, _journal.Events.Count);
    }

    private ImpersonationWatch New() =>
        new(Membership.Of(Plans.Gateway), new AuthenticationSettings(), _journal, _journal, _clock);
}
