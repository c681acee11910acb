using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Identity;
using Yuimori.Shared;
using Yuimori.Shared.Sites;
using Yuimori.Trust.Certificates;

namespace Yuimori.Scenarios.Tests.Initiation.Authentication;

/// <summary>F3/FR-2: whoever cannot show a member's certificate is refused, with the exact reason in the Journal.</summary>
[Collection(HomeGroup.Name)]
public sealed class StrangerScenarios(HomeFixture home)
{
    [Fact]
    public async Task NoCertificate_IsRefused() =>
        await RefusedAsync("no-certificate", []);

    [Fact]
    public async Task CertificateOfAnotherCa_IsRefused()
    {
        using var stranger = Directory.CreateTempSubdirectory("yuimori-stranger-").Temporary();
        using var other = CertificateAuthority.Create(Path.Combine(stranger.Path, "ca"), "Yuimori", TimeProvider.System);
        await RefusedAsync("unknown-ca", Issue(stranger.Path, other, TimeSpan.FromDays(30)));
    }

    [Fact]
    public async Task ExpiredCertificateOfOurCa_IsRefused()
    {
        using var old = Directory.CreateTempSubdirectory("yuimori-old-").Temporary();
        var authority = Path.Combine(home.Site.DirectoryOf(Site.Hub), "keys", "ca");
        using var ours = CertificateAuthority.Load(authority, TimeProvider.System).Value;
        var shown = Issue(old.Path, ours, TimeSpan.FromSeconds(2));
        var end = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(4);
        await Wait.UntilAsync(
            () => Task.FromResult(TimeProvider.System.GetUtcNow() > end), TimeSpan.FromSeconds(30), "the certificate's end",
            TestContext.Current.CancellationToken);
        await RefusedAsync("expired", shown);
    }

    private static string[] Issue(string directory, CertificateAuthority authority, TimeSpan life)
    {
        var keys = new KeyDirectory(directory);
        var id = ComponentId.Of("window");
        var issued = authority.Issue(
            keys.CreateRequest(id).Value, new SpiffeId("test.home", PeerKind.Device, id), CertificateUse.Client, [], life).Value;
        File.WriteAllText(Path.Combine(directory, "shown.pem"), issued.ExportCertificatePem());
        return ["--cert", Path.Combine(directory, "shown.pem"), "--key", keys.KeyPath];
    }

    private async Task RefusedAsync(string why, string[] certificate)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var site = home.Site;
        var root = Path.Combine(site.Data, "root.pem");
        using (var ca = new KeyDirectory(site.DirectoryOf("window")).LoadRoot().Value)
        {
            await File.WriteAllTextAsync(root, ca.ExportCertificatePem(), cancellation);
        }

        var (code, said) = await Tool.RunAsync(
            "mosquitto_sub", cancellation,
            [
                "-h", "127.0.0.1", "-p", site.GatewayMqtt.ToString(CultureInfo.InvariantCulture), "--cafile", root, "--insecure",
                .. certificate, "-i", "window", "-V", "5", "-t", "m/window/cmd", "-W", "5", "-C", "1",
            ]);
        Assert.True(code != 0, $"mosquitto_sub was let in: {said}");
        await site.AwaitAsync("F3.refused", e => e.Data["why"] == why, why, cancellation);
    }
}
