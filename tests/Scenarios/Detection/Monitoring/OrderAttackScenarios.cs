using System.Net;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Detection.Monitoring;

/// <summary>
/// F12/FR-6: a Controller that was taken over sends forged and replayed orders. Each is refused and alarmed, and the
/// evidence stays red until a person has seen it.
/// </summary>
public sealed class OrderAttackScenarios
{
    private const string Controller = "comfort-ventilation";

    [Fact]
    public async Task ForgedAndReplayedOrder_AreRefusedAlarmedAndRedUntilSeen()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var site = Site.Start(null, "--except", Controller);
        await site.SetUpAsync(cancellation);
        await using var attacker = await TestDevice.JoinAsync(site.DirectoryOf(Controller), 7, cancellation);
        await site.AwaitWorkAsync(cancellation);

        await attacker.SendOrderAsync("bm90.YW4.b3JkZXI", cancellation);
        var forged = await AlarmAsync(site, "F12.forged-order", cancellation);
        Assert.Equal("malformed", forged.Data["why"]);
        await RedUntilSeenAsync(site, "F12-E3", forged, cancellation);

        var order = Order(attacker);
        var signed = await attacker.OrderAsync(order, cancellation);
        await site.AwaitAsync("F12.order-accepted", e => e.Data["order"] == order.Jti, "the first time it is an order", cancellation);
        await attacker.SendOrderAsync(signed, cancellation);
        var replayed = await AlarmAsync(site, "F12.replayed-order", cancellation);
        await RedUntilSeenAsync(site, "F12-E4", replayed, cancellation);
    }

    private static OrderClaims Order(TestDevice controller)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        return new OrderClaims
        {
            Iss = controller.Identity,
            Aud = ComponentId.Of(Site.Gateway),
            Seq = now,
            IatMs = now,
            ExpMs = now + 30_000,
            Jti = EventId.New(TimeProvider.System),
            Act = OrderAct.Set,
            Target = ComponentId.Of("window"),
            Value = "open",
            Purpose = Purpose.Comfort,
            HoldSeconds = 60,
            Reason = "heat-opens-window",
        };
    }

    private static Task<Event> AlarmAsync(Site site, string kind, CancellationToken cancellation) => site.AwaitAsync(
        kind, static e => e.Outcome == EventOutcome.Alarm && e.Component.Value == Controller, "the alarm", cancellation);

    private static async Task RedUntilSeenAsync(Site site, string rule, Event alarm, CancellationToken cancellation)
    {
        Assert.Equal("failed", (await Judgement.OfAsync(site, cancellation)).Rule("FR-6", rule));
        var (status, text) = await site.Browser.SubmitAsync(
            "detection/monitoring", "detection/monitoring/acknowledge", cancellation,
            ("component", alarm.Component.Value), ("alarm", alarm.Id), ("back", "/detection/monitoring"));
        Assert.True(status == HttpStatusCode.OK, text);
        await site.AwaitAsync(
            "F12.alarm-acknowledged", e => e.Component == alarm.Component && e.Data["event"] == alarm.Id, "seen", cancellation);
        Assert.Equal("met", (await Judgement.OfAsync(site, cancellation)).Rule("FR-6", rule));
    }
}
