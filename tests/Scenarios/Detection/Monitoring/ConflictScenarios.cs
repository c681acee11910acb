using Yuimori.Kernel.Events;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Detection.Monitoring;

/// <summary>F12/FR-6, use case UC4: life before property before comfort, the loser told, everything recorded.</summary>
[Collection(HomeGroup.Name)]
public sealed class ConflictScenarios(HomeFixture home)
{
    private const string Comfort = "comfort-ventilation";
    private const string Prevention = "disaster-crime-prevention";

    [Fact]
    public async Task HeatRainIntruderFire_AreDecidedByPurpose()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var site = home.Site;
        await site.PokeAsync("thermo-hygrometer", "temperature", "31", 600, cancellation);
        await site.PokeAsync("pm25-meter", "pm25", "10", 600, cancellation);
        await DecidedAsync("window", "open", Comfort, "comfort", cancellation);

        await site.PokeAsync("point-weather", "rain", "5", 600, cancellation);
        await DecidedAsync("window", "closed", Prevention, "property", cancellation);
        var conflict = await site.AwaitAsync(
            "F12.conflict", e => e.Component.Value == "window" && e.Data["loser"] == Comfort, "comfort loses", cancellation);
        Assert.Equal("higher-purpose", conflict.Data["why"]);
        Assert.Equal("heat-opens-window", conflict.Data["loserReason"]);
        Assert.Equal("rain-closes-window", conflict.Data["winnerReason"]);

        // The heat goes on and is renewed; while it rains, nothing reopens the window.
        var since = TimeProvider.System.GetUtcNow();
        await site.PokeAsync("thermo-hygrometer", "temperature", "33", 600, cancellation);
        await site.AwaitAsync("F13.poked", e => e.At > since && e.Component.Value == "thermo-hygrometer", "hotter", cancellation);
        Assert.DoesNotContain(
            site.HubEvents("F12.decided"), e => e.At > since && e.Component.Value == "window" && e.Data["value"] == "open");

        await site.PokeAsync("intruder-sensor", "intruder", "1", 600, cancellation);
        await DecidedAsync("entrance-lock", "locked", Prevention, "property", cancellation);
        await site.PokeAsync("fire-alarm", "fire", "1", 30, cancellation);
        await DecidedAsync("entrance-lock", "unlocked", Prevention, "life", cancellation);
        await site.AwaitAsync(
            "F12.acted", e => e.Component.Value == "entrance-lock" && e.Data["value"] == "unlocked", "the lock opens", cancellation);
    }

    private Task<Event> DecidedAsync(
        string actuator, string value, string controller, string purpose, CancellationToken cancellation) => home.Site.AwaitAsync(
            "F12.decided",
            e => e.Component.Value == actuator && e.Data["value"] == value
                && e.Data.GetValueOrDefault("controller") == controller && e.Data.GetValueOrDefault("purpose") == purpose,
            $"{actuator} {value} for {purpose}", cancellation);
}
