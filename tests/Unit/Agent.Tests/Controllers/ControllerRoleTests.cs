using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Agent.Controllers;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Shared;
using Yuimori.Trust.Signing;

namespace Yuimori.Agent.Tests.Controllers;

public sealed class ControllerRoleTests : IDisposable
{
    private static readonly ComponentId Self = ComponentId.Of("guard");
    private static readonly ComponentId Gateway = ComponentId.Of("gateway");

    private readonly ManualClock _clock = new();
    private readonly MemoryStore _store = new();
    private readonly FakeLink _link = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Pki _pki;
    private readonly ControllerRole _role;

    public ControllerRoleTests()
    {
        _pki = new Pki(_clock);
        var plan = new ControllerPlan
        {
            Rules = [Plans.Rule("rain-closes-window", "rain", Comparison.AtLeast, 1, "window", "closed")],
        };
        var sequence = new SequenceCounter(_store, _clock);
        var signer = new OrderSigner(_pki.Identity(PeerKind.Service, "guard"), Gateway, sequence, _clock);
        _role = new ControllerRole(Self, plan, signer, _link, static () => { }, _clock, NullLogger.Instance);
        _ = _role.RunAsync(_stop.Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _pki.Dispose();
    }

    [Fact]
    public void Subscriptions_VerdictAndTheSensorsOfItsRules() => Assert.Equal(
        ["m/guard/verdict", "m/weather/up/#"], _role.Subscriptions.Select(s => s.Filter.Value));

    [Fact]
    public async Task TakeAsync_RuleBeginsToHold_SignsAnOrderWithReasonAndCause()
    {
        await ReadAsync(5);

        var order = (await OrdersAsync(1))[0];
        Assert.Equal(
            ("spiffe://home.example/service/guard", "gateway", OrderAct.Set, "window", "closed"),
            (order.Iss, order.Aud.Value, order.Act, order.Target.Value, order.Value));
        Assert.Equal(
            (Purpose.Property, 60, "rain-closes-window", "weather/rain=5@08:00:00.000Z"),
            (order.Purpose, order.HoldSeconds, order.Reason, order.Cause));
        Assert.Equal((_pki.NowMs, _pki.NowMs + 30_000), (order.IatMs, order.ExpMs));
        Assert.True(EventId.IsValid(order.Jti));
    }

    [Fact]
    public async Task RunAsync_RuleHoldsOnAndCeases_RenewsAndReleasesWithRisingNumbers()
    {
        await ReadAsync(5);
        await OrdersAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(29));
        await ReadAsync(5);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await OrdersAsync(2);

        await ReadAsync(0);

        var orders = await OrdersAsync(3);
        Assert.Equal([OrderAct.Set, OrderAct.Set, OrderAct.Release], orders.Select(o => o.Act));
        Assert.Equal("", orders[2].Value);
        Assert.Equal(orders.Select(o => o.Seq).Order().Distinct(), orders.Select(o => o.Seq));
    }

    [Fact]
    public async Task RunAsync_SensorFallsSilent_ReleasesWhenItsReadingIsTooOld()
    {
        await ReadAsync(5);
        await OrdersAsync(1);

        _clock.Advance(TimeSpan.FromSeconds(32));

        Assert.Equal(OrderAct.Release, (await OrdersAsync(2))[^1].Act);
    }

    [Fact]
    public async Task Connected_AfterAnAbsence_SendsWhatHoldsThenAndNothingOld()
    {
        _link.IsConnected = false;
        await ReadAsync(5);
        await ReadAsync(0);
        await ReadAsync(7);
        await Task.Yield();
        Assert.Empty(_link.Published);

        _link.IsConnected = true;
        _role.Connected();

        var order = Assert.Single(await OrdersAsync(1));
        Assert.StartsWith("weather/rain=7@", order.Cause, StringComparison.Ordinal);
        _role.Connected();
        Assert.Equal(2, (await OrdersAsync(2)).Count);
    }

    [Fact]
    public async Task TakeAsync_GatewayDidNotKeepTheOrder_SendsItAgain()
    {
        _link.Answer = static _ => Task.FromResult<string?>("ImplementationSpecificError");
        await ReadAsync(5);
        await OrdersAsync(1);
        await Wait.UntilAsync(
            () =>
            {
                _clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(_link.Published.Count >= 2);
            },
            TimeSpan.FromSeconds(20), "the order again", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task TakeAsync_Verdict_StandsInTheState()
    {
        await ReadAsync(5);
        var order = (await OrdersAsync(1))[0];
        var verdict = new Verdict
        {
            Order = order.Jti,
            Target = order.Target,
            Outcome = VerdictOutcome.Lost,
            At = _clock.GetUtcNow(),
            Why = "higher-purpose",
        };

        await _role.TakeAsync(
            new Topic(Self, Topic.Verdict),
            Messages.Of("m/guard/verdict", JsonSerializer.Serialize(verdict, WireJson.Shared.Verdict)),
            Token);

        await Wait.UntilAsync(
            () => Task.FromResult(Data().GetValueOrDefault("lastVerdict") == "window lost (higher-purpose)"),
            TimeSpan.FromSeconds(20), "the verdict", TestContext.Current.CancellationToken);
        Assert.Equal("1", Data()["orders"]);
    }

    [Fact]
    public async Task TakeAsync_KeptReadingThatIsOld_OrdersNothing()
    {
        var old = _clock.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await _role.TakeAsync(
            new Topic(ComponentId.Of("weather"), Topic.Up, "rain"),
            Messages.Of("m/weather/up/rain", $"[{{\"n\":\"rain\",\"v\":5,\"t\":{old}}}]", retain: true),
            Token);
        await ReadAsync(0.5m);
        await ReadAsync(5);

        Assert.StartsWith("weather/rain=5@08:00", (await OrdersAsync(1))[0].Cause, StringComparison.Ordinal);
        Assert.Single(_link.Published);
    }

    [Theory]
    [InlineData("m/weather/up/rain", "garbage")]
    [InlineData("m/guard/verdict", "garbage")]
    [InlineData("m/guard/verdict", "null")]
    public async Task Attack_Garbage_IsLeftOutAndTheControllerGoesOn(string topic, string payload)
    {
        await _role.TakeAsync(Topic.Parse(topic)!, Messages.Of(topic, payload), Token);
        await ReadAsync(5);

        await OrdersAsync(1);
    }

    private System.Collections.Immutable.ImmutableSortedDictionary<string, string> Data()
    {
        var data = EventData.Empty.ToBuilder();
        _role.Describe(data);
        return data.ToImmutable();
    }

    private async Task ReadAsync(decimal value)
    {
        var time = _clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000m;
        var json = string.Create(
            CultureInfo.InvariantCulture, $"[{{\"n\":\"rain\",\"u\":\"mm/h\",\"v\":{value},\"t\":{time}}}]");
        await _role.TakeAsync(
            new Topic(ComponentId.Of("weather"), Topic.Up, "rain"), Messages.Of("m/weather/up/rain", json), Token);
    }

    private async Task<IReadOnlyList<OrderClaims>> OrdersAsync(int count)
    {
        await Wait.UntilAsync(
            () => Task.FromResult(_link.Published.Count >= count), TimeSpan.FromSeconds(20), $"{count} orders",
            TestContext.Current.CancellationToken);
        return [.. _link.Published.Select(p =>
            _pki.Verifier.Verify(Encoding.ASCII.GetString(p.Payload), JwsType.Order).Value
                .Read(WireJson.Shared.OrderClaims).Value)];
    }
}
