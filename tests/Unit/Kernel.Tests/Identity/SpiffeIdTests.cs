using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Tests.Identity;

public sealed class SpiffeIdTests
{
    [Theory]
    [InlineData("spiffe://home.example/device/window", PeerKind.Device)]
    [InlineData("spiffe://home.example/gateway/gw", PeerKind.Gateway)]
    [InlineData("spiffe://h_1/hub/cloud", PeerKind.Hub)]
    [InlineData("spiffe://home.example/service/comfort", PeerKind.Service)]
    public void Parse_OurForm_RoundTrips(string text, PeerKind kind)
    {
        var id = SpiffeId.Parse(text).Value;
        Assert.Equal(kind, id.Kind);
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://home/device/window")]
    [InlineData("spiffe://home/device")]
    [InlineData("spiffe://home/device/window/")]
    [InlineData("spiffe://home/device/window/x")]
    [InlineData("spiffe://home/admin/window")]
    [InlineData("spiffe://home/Device/window")]
    [InlineData("spiffe://HOME/device/window")]
    [InlineData("spiffe://home:8443/device/window")]
    [InlineData("spiffe://user@home/device/window")]
    [InlineData("spiffe://home/device/../gateway")]
    [InlineData("spiffe:///device/window")]
    [InlineData("spiffe://home/device/window?x=1")]
    public void Parse_AnythingElse_IsRefused(string? text) =>
        Assert.Equal("KERNEL-03", SpiffeId.Parse(text).Error!.Code);
}
