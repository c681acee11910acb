using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Agent.Commands;
using Yuimori.Agent.Link;
using Yuimori.Agent.Sensors;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Shared;

namespace Yuimori.Agent.Tests.Sensors;

public sealed class SensorRoleTests : IDisposable
{
    private static readonly ComponentId Self = ComponentId.Of("weather");
    private static readonly Topic Command = new(Self, Topic.Command);

    private readonly ManualClock _clock = new();
    private readonly MemoryStore _store = new();
    private readonly FakeLink _link = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Pki _pki;
    private readonly SensorRole _role;
    private readonly LatestPublisher _publisher;

    public SensorRoleTests()
    {
        _pki = new Pki(_clock);
        var plan = Plans.Sensor();
        var day = new RecordedDay(
            [TimeSpan.Zero, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(8)], [[0m, 0m], [2.5m, 0m], [3m, 0m]]);
        _publisher = new LatestPublisher(_link, NullLogger.Instance);
        _role = new SensorRole(
            Self, plan, day, new PokeGate(_pki.Verifier, Plans.Agent("weather", plan), plan, _store, _clock),
            new RefusalRecord(Self, _store, _clock, NullLogger.Instance),
            new ResultSender(Self, _link, _clock, NullLogger.Instance), _publisher, _clock, NullLogger.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _stop.Dispose();
        _pki.Dispose();
    }

    [Fact]
    public async Task RunAsync_AsTimePasses_ReportsChangesAsSenml()
    {
        var running = _role.RunAsync(_stop.Token);
        await PassUntilAsync(() => Readings("rain").Count >= 3);
        await StopAsync(running);

        Assert.Equal([0m, 2.5m, 3m], Readings("rain").Take(3).Select(r => r.Value!.Value));
        Assert.All(Readings("rain"), r => Assert.Equal("mm/h", r.Unit));
        Assert.All(Readings("fire"), r => Assert.Equal((null, false), (r.Value, r.Flag)));
        var start = new ManualClock().GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal([0m, 5m, 8m], Readings("rain").Take(3).Select(r => Math.Round(r.Time - start)));
    }

    [Fact]
    public async Task RunAsync_WhileTheGatewayIsAway_OnlyTheNewestIsSentAfterwards()
    {
        _link.IsConnected = false;
        var running = _role.RunAsync(_stop.Token);
        await PassUntilAsync(() => _clock.GetUtcNow() >= new ManualClock().GetUtcNow().AddSeconds(9));
        Assert.Empty(_link.Published);

        _link.IsConnected = true;
        _publisher.Connected();
        await StopAsync(running);

        Assert.Equal(3m, Assert.Single(Readings("rain")).Value);
    }

    [Fact]
    public async Task TakeAsync_Poke_IsReportedAtOnceAndAcknowledged()
    {
        var running = _role.RunAsync(_stop.Token);
        await Until(() => Readings("fire").Count == 1);
        using var hub = _pki.Issue(PeerKind.Hub, "hub");
        var claims = _pki.Poke(1, "fire", "1", "3");

        await _role.TakeAsync(Command, Messages.Of("m/weather/cmd", Pki.Sign(claims, hub)), Token);

        // No time has passed: it was reported by the poke itself.
        Assert.Equal(true, Readings("fire")[^1].Flag);
        await Until(() => Results().Count == 1);
        var result = Results()[0];
        Assert.Equal((claims.Jti, EventOutcome.Ok, "1"), (result.Command, result.Outcome, result.Value));
        await PassUntilAsync(() => Readings("fire")[^1].Flag == false);
        await StopAsync(running);
        Assert.Empty(_store.Events);
    }

    [Fact]
    public async Task Attack_ForgedPoke_IsAnsweredStatedAndChangesNothing()
    {
        var running = _role.RunAsync(_stop.Token);
        await Until(() => Readings("fire").Count == 1);
        using var gateway = _pki.Issue(PeerKind.Gateway, "gateway");

        await _role.TakeAsync(
            Command, Messages.Of("m/weather/cmd", Pki.Sign(_pki.Poke(1, "fire", "1", "3"), gateway)), Token);

        await Until(() => Results().Count == 1);
        await StopAsync(running);
        Assert.Equal((EventOutcome.Refused, "unknown-signer"), (Results()[0].Outcome, Results()[0].Why));
        var fact = Assert.Single(_store.Events);
        Assert.Equal(("F12.command-refused", EventOutcome.Alarm, Self), (fact.Kind, fact.Outcome, fact.Component));
        Assert.Equal(("unknown-signer", "management"), (fact.Data["why"], fact.Data["part"]));
        Assert.All(Readings("fire"), r => Assert.Equal(false, r.Flag));
    }

    private IReadOnlyList<ActResult> Results() => _link.Read(Topic.Result, WireJson.Shared.ActResult);

    private List<SenmlRecord> Readings(string stream) =>
    [
        .. _link.Read(Topic.Up, WireJson.Shared.IReadOnlyListSenmlRecord)
            .Select(p => p.Single()).Where(r => r.Name == stream),
    ];

    private static Task Until(Func<bool> condition) => Wait.UntilAsync(
        () => Task.FromResult(condition()), TimeSpan.FromSeconds(20), "it", TestContext.Current.CancellationToken);

    private Task PassUntilAsync(Func<bool> condition) => Until(() =>
    {
        if (!condition()) _clock.Advance(TimeSpan.FromMilliseconds(100));
        return condition();
    });

    private async Task StopAsync(Task running)
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
