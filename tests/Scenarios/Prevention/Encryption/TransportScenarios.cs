using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Yuimori.Kernel.Events;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Prevention.Encryption;

/// <summary>F10/FR-4: nothing crosses a link unless TLS 1.2 or newer protects it.</summary>
[Collection(HomeGroup.Name)]
public sealed class TransportScenarios(HomeFixture home)
{
    [Fact]
    public async Task EverySession_IsProtected()
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var member in Site.Members.Append(Site.Gateway))
        {
            await home.Site.AwaitAsync(
                "F10.session",
                e => e.Component.Value == member && e.Outcome == EventOutcome.Ok && e.Data["tls"] is "1.2" or "1.3",
                $"the session of {member}", cancellation);
        }

        Assert.Equal("met", (await Judgement.OfAsync(home.Site, cancellation)).Rule("FR-4", "F10-E1"));
    }

    [Theory]
    [InlineData("-tls1_1")]
    [InlineData("-tls1")]
    public async Task OldProtocol_IsRefused(string version)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{home.Site.GatewayMqtt}");
        var (code, said) = await Tool.RunAsync(
            "openssl", TestContext.Current.CancellationToken,
            "s_client", "-connect", address, version, "-cipher", "DEFAULT:@SECLEVEL=0");
        Assert.True(code != 0 || said.Contains("Cipher is (NONE)", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task PlainMqtt_IsNotAnswered()
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var port in new[] { home.Site.GatewayMqtt, home.Site.HubMqtt })
        {
            using var tcp = new TcpClient();
            await tcp.ConnectAsync("127.0.0.1", port, cancellation);
            byte[] connect = [0x10, 0x0D, 0, 4, .. Encoding.ASCII.GetBytes("MQTT"), 5, 2, 0, 60, 0, 0, 0];
            await tcp.GetStream().WriteAsync(connect, cancellation);
            var answer = new byte[64];
            var read = await ReadAsync(tcp.GetStream(), answer, cancellation);

            // A TLS alert may come (record type 21), never a CONNACK (0x20).
            Assert.True(read == 0 || answer[0] == 21, Convert.ToHexString(answer.AsSpan(0, read)));
        }
    }

    private static async Task<int> ReadAsync(NetworkStream stream, byte[] into, CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAsync(into, cancellation);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
