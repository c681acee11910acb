using System.Globalization;
using Yuimori.Shared.Sites;
using Yuimori.Trust.Certificates;

namespace Yuimori.Scenarios.Tests.Initiation.AccessControl;

/// <summary>F4/FR-2: with a valid certificate of its own, a device still reaches nothing of another device.</summary>
[Collection(HomeGroup.Name)]
public sealed class TopicScenarios(HomeFixture home)
{
    // One connection for all: the gateway limits how often a member may connect.
    [Fact]
    public async Task DeviceA_SubscribesToWhatIsNotItsOwn_IsDenied()
    {
        var cancellation = TestContext.Current.CancellationToken;
        string[] filters = ["m/window/cmd", "m/window/st", "m/+/up/#", "m/#", "#"];
        var (_, said) = await SpeakAsync(
            "mosquitto_sub", "illuminance-meter", cancellation,
            [.. filters.SelectMany(f => new[] { "-t", f }), "-W", "4", "-C", "1"]);
        Assert.DoesNotContain("{", said, StringComparison.Ordinal);
        foreach (var filter in filters) await DeniedAsync("illuminance-meter", filter, cancellation);
    }

    [Theory]
    [InlineData("m/window/st")]
    [InlineData("m/window/cmd")]
    [InlineData("m/point-weather/up/rain")]
    [InlineData("m/illuminance-meter/cmd")]
    public async Task DeviceA_PublishesWhatIsNotItsOwn_IsDenied(string topic)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await SpeakAsync("mosquitto_pub", "illuminance-meter", cancellation, "-t", topic, "-q", "1", "-m", "{}");
        await DeniedAsync("illuminance-meter", topic, cancellation);
    }

    [Fact]
    public async Task DeviceA_SpeaksAsDeviceB_EvidenceTurnsRedUntilItHasStopped()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await SpeakAsync("mosquitto_pub", "pm25-meter", cancellation, "-t", "m/shutter/st", "-q", "1", "-m", "{}");
        await home.Site.AwaitAsync("F3.impersonation", static e => e.Component.Value == "shutter", "the shutter posed as", cancellation);
        Assert.Equal("failed", (await Judgement.OfAsync(home.Site, cancellation)).Rule("FR-2", "F3-E2"));
        await home.Site.AwaitAsync(
            "F3.impersonation-cleared", static e => e.Component.Value == "shutter", "quiet again", cancellation,
            TimeSpan.FromSeconds(120));
    }

    private Task DeniedAsync(string component, string topic, CancellationToken cancellation) => home.Site.AwaitAsync(
        "F4.denied", e => e.Component.Value == component && e.Data["topic"] == topic, $"{component} on {topic}", cancellation);

    private async Task<(int Code, string Said)> SpeakAsync(
        string program, string component, CancellationToken cancellation, params string[] arguments)
    {
        var site = home.Site;
        var keys = new KeyDirectory(site.DirectoryOf(component));
        var root = Path.Combine(site.Data, "root.pem");
        using (var ca = keys.LoadRoot().Value) await File.WriteAllTextAsync(root, ca.ExportCertificatePem(), cancellation);

        // The device itself holds still meanwhile: both have one name, and the later one takes the session over.
        var device = site.ProcessId(component)!.Value;
        await Tool.SignalAsync(device, "STOP", cancellation);
        try
        {
            return await Tool.RunAsync(
                program, cancellation,
                [
                    "-h", "127.0.0.1", "-p", site.GatewayMqtt.ToString(CultureInfo.InvariantCulture), "--cafile", root,
                    "--insecure", "--cert", keys.CertificatePath, "--key", keys.KeyPath, "-i", component, "-V", "5",
                    .. arguments,
                ]);
        }
        finally
        {
            await Tool.SignalAsync(device, "CONT", cancellation);
        }
    }
}
