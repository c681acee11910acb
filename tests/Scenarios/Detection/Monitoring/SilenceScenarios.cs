using Yuimori.Kernel.Events;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Detection.Monitoring;

/// <summary>F12/FR-6: a device that stops speaking is noticed, and its evidence turns red until it speaks again.</summary>
[Collection(HomeGroup.Name)]
public sealed class SilenceScenarios(HomeFixture home)
{
    [Fact]
    public async Task Sensor_Stopped_EvidenceTurnsRedAndGreenAgain()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var site = home.Site;
        await site.AwaitAsync("F12.watching", Of(EventOutcome.Ok), "the sensor watched", cancellation);
        var sensor = site.ProcessId("illuminance-meter")!.Value;
        await Tool.SignalAsync(sensor, "STOP", cancellation);
        try
        {
            await site.AwaitAsync("F12.silent", static e => e.Component.Value == "illuminance-meter", "silence", cancellation);
            await site.AwaitAsync("F12.watching", Of(EventOutcome.Failed), "no longer watched", cancellation);
            Assert.Equal("failed", (await Judgement.OfAsync(site, cancellation)).Rule("FR-6", "F12-E2"));
        }
        finally
        {
            await Tool.SignalAsync(sensor, "CONT", cancellation);
        }

        var since = TimeProvider.System.GetUtcNow();
        await site.AwaitAsync("F12.watching", e => e.At > since && Of(EventOutcome.Ok)(e), "the sensor watched again", cancellation);
        Assert.Equal("met", (await Judgement.OfAsync(site, cancellation)).Rule("FR-6", "F12-E2"));
    }

    private static Func<Event, bool> Of(EventOutcome outcome) =>
        e => e.Component.Value == "illuminance-meter" && e.Outcome == outcome;
}
