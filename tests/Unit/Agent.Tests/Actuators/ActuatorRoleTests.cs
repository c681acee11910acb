using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Agent.Actuators;
using Yuimori.Agent.Commands;
using Yuimori.Agent.Tests.Support;
using Yuimori.Detection.Monitoring.Device;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Shared;
using EventId = Yuimori.Kernel.Events.EventId;

namespace Yuimori.Agent.Tests.Actuators;

public sealed class ActuatorRoleTests : IDisposable
{
    private static readonly ComponentId Self = ComponentId.Of("window");
    private static readonly Topic Command = new(Self, Topic.Command);

    private readonly ManualClock _clock = new();
    private readonly MemoryStore _store = new();
    private readonly FakeLink _link = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Pki _pki;
    private int _changes;

    public ActuatorRoleTests() => _pki = new Pki(_clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _pki.Dispose();
    }

    [Fact]
    public async Task TakeAsync_GrantedCommand_MovesAnswersAndTellsItsState()
    {
        var role = await StartAsync();
        Assert.Equal("open", role.Position);
        var id = await CommandAsync(role, 1, "closed");

        Assert.Equal("closed", role.Position);
        Assert.Equal(1, _changes);
        var result = await ResultAsync();
        Assert.Equal((id, EventOutcome.Ok, "closed"), (result.Command, result.Outcome, result.Value));
    }

    [Fact]
    public async Task TakeAsync_WhenItAnswers_ThePositionIsDurableAlready()
    {
        var role = await StartAsync();
        var order = new List<string>();
        _store.Writing = writes => order.AddRange(writes.Select(w => $"{w.Key.Split('/')[1]} {_link.Published.Count}"));

        await CommandAsync(role, 1, "closed");
        await ResultAsync();

        Assert.Equal(["command 0", "order 0", "position 0"], order);
    }

    [Fact]
    public async Task LoadAsync_AfterARestart_StandsWhereItStood()
    {
        await CommandAsync(await StartAsync(), 1, "closed");

        Assert.Equal("closed", (await StartAsync()).Position);
    }

    [Fact]
    public async Task LoadAsync_PositionThatANewPlanDoesNotKnow_IsRest()
    {
        await CommandAsync(await StartAsync(), 1, "closed");
        var plan = Plans.Window with { Positions = ["up", "down"], Rest = null };

        Assert.Equal("up", await new PositionStore(plan, _store).LoadAsync(Token));
    }

    [Fact]
    public async Task TakeAsync_DiskFails_DoesNotMoveNorAnswer()
    {
        var role = await StartAsync();
        _store.Writing = writes => _store.IsBroken = writes.Any(w => w.Key == "f12/position");

        await Assert.ThrowsAsync<IOException>(() => CommandAsync(role, 1, "closed"));

        Assert.Equal("open", role.Position);
        Assert.Empty(_link.Published);
        Assert.Equal(0, _changes);
    }

    [Fact]
    public async Task TakeAsync_SameValue_AnswersWithoutMoving()
    {
        var role = await StartAsync();
        await CommandAsync(role, 1, "closed");

        await CommandAsync(role, 2, "closed", orderSeq: 1);

        Assert.Equal(1, _changes);
        await Wait.UntilAsync(
            () => Task.FromResult(_link.Published.Count == 2), TimeSpan.FromSeconds(20), "two answers",
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Attack_CommandReplayedAfterARestart_IsRefusedStatedAndNotObeyed()
    {
        var first = Compact(1, "closed", out _);
        await (await StartAsync()).TakeAsync(Command, Messages.Of("m/window/cmd", first), Token);
        await CommandAsync(await StartAsync(), 2, null);
        var role = await StartAsync();
        Assert.Equal("open", role.Position);

        await role.TakeAsync(Command, Messages.Of("m/window/cmd", first), Token);

        Assert.Equal("open", role.Position);
        var fact = Assert.Single(_store.Events);
        Assert.Equal(("replayed", "command"), (fact.Data["why"], fact.Data["part"]));
    }

    [Fact]
    public async Task Attack_GatewayInventsAValue_IsRefused()
    {
        var role = await StartAsync();
        using var gateway = _pki.Issue(PeerKind.Gateway, "gateway");
        var invented = Claims(1, "closed", null);

        await role.TakeAsync(Command, Messages.Of("m/window/cmd", Pki.Sign(invented, gateway)), Token);

        Assert.Equal("open", role.Position);
        Assert.Equal("not-the-rest-value", Assert.Single(_store.Events).Data["why"]);
        Assert.Equal((EventOutcome.Refused, "not-the-rest-value"), await OutcomeAsync());
    }

    [Fact]
    public async Task Attack_FloodOfForgeries_IsStatedOnceAndCounted()
    {
        var role = await StartAsync();
        for (var i = 0; i < 500; i++) await role.TakeAsync(Command, Messages.Of("m/window/cmd", "junk"), Token);
        Assert.Single(_store.Events);
        _clock.Advance(TimeSpan.FromSeconds(10));

        await role.TakeAsync(Command, Messages.Of("m/window/cmd", "junk"), Token);

        Assert.Equal("500", _store.Events[1].Data["count"]);
    }

    [Fact]
    public async Task TakeAsync_TopicOfAnother_IsLeftAlone()
    {
        var role = await StartAsync();

        await role.TakeAsync(
            new Topic(ComponentId.Of("door"), Topic.Command), Messages.Of("m/door/cmd", "junk"), Token);

        Assert.Empty(_store.Events);
    }

    private async Task<ActuatorRole> StartAsync()
    {
        var positions = new PositionStore(Plans.Window, _store);
        var results = new ResultSender(Self, _link, _clock, NullLogger.Instance);
        var role = new ActuatorRole(
            Self,
            await positions.LoadAsync(Token),
            positions,
            new CommandGate(_pki.Verifier, Self, ComponentId.Of("gateway"), Plans.Window, _store, _clock),
            new RefusalRecord(Self, _store, _clock, NullLogger.Instance),
            results,
            () => _changes++,
            NullLogger.Instance);
        _ = role.RunAsync(_stop.Token);
        return role;
    }

    private async Task<string> CommandAsync(ActuatorRole role, long seq, string? value, long? orderSeq = null)
    {
        var compact = Compact(seq, value, out var id, orderSeq);
        await role.TakeAsync(Command, Messages.Of("m/window/cmd", compact), Token);
        return id;
    }

    private string Compact(long seq, string? value, out string id, long? orderSeq = null)
    {
        using var gateway = _pki.Issue(PeerKind.Gateway, "gateway");
        using var guard = _pki.Issue(PeerKind.Service, "guard");
        var order = value is null ? null : Pki.Sign(
            new OrderClaims
            {
                Iss = Pki.IdOf(PeerKind.Service, "guard").ToString(),
                Aud = ComponentId.Of("gateway"),
                Seq = orderSeq ?? seq,
                IatMs = _pki.NowMs,
                ExpMs = _pki.NowMs + 30_000,
                Jti = EventId.New(_clock),
                Act = OrderAct.Set,
                Target = Self,
                Value = value,
                Purpose = Purpose.Property,
                HoldSeconds = 60,
                Reason = "rain",
            },
            guard);
        var claims = Claims(seq, value ?? "open", order);
        id = claims.Jti;
        return Pki.Sign(claims, gateway);
    }

    private CommandClaims Claims(long seq, string value, string? order) => new()
    {
        Iss = Pki.IdOf(PeerKind.Gateway, "gateway").ToString(),
        Aud = Self,
        Seq = seq,
        IatMs = _pki.NowMs,
        ExpMs = _pki.NowMs + 30_000,
        Jti = EventId.New(_clock),
        Value = value,
        Order = order,
    };

    private async Task<(EventOutcome, string?)> OutcomeAsync()
    {
        var result = await ResultAsync();
        return (result.Outcome, result.Why);
    }

    private Task<ActResult> ResultAsync() => Wait.ForAsync(
        () => Task.FromResult(_link.Read(Topic.Result, WireJson.Shared.ActResult) is [.., var last] ? last : null),
        TimeSpan.FromSeconds(20), "an answer", TestContext.Current.CancellationToken);
}
