using System.Text;
using Yuimori.Gateway.Uplink;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Gateway.Tests.Uplink;

public sealed class ForwardBufferTests
{
    private static readonly Topic Stream = Topic.Parse("m/rain/up/rain")!;

    [Fact]
    public async Task TakeAsync_InOrder_NoMoreThanAskedFor()
    {
        var buffer = new ForwardBuffer(10);
        for (var i = 0; i < 5; i++) buffer.Add(Stream, new[] { (byte)i });
        Assert.Equal([0, 1, 2], (await buffer.TakeAsync(3, Token)).Select(m => m.Payload.Span[0]));
        Assert.Equal([3, 4], (await buffer.TakeAsync(3, Token)).Select(m => m.Payload.Span[0]));
        Assert.Equal(0, buffer.Dropped);
    }

    [Fact]
    public async Task Add_HubAwayForLong_OldestAreDroppedAndCounted()
    {
        var buffer = new ForwardBuffer(3);
        for (var i = 0; i < 10; i++) buffer.Add(Stream, new[] { (byte)i });
        Assert.Equal(7, buffer.Dropped);
        Assert.Equal([7, 8, 9], (await buffer.TakeAsync(10, Token)).Select(m => m.Payload.Span[0]));
    }

    [Fact]
    public async Task TakeAsync_Empty_WaitsForTheNext()
    {
        var buffer = new ForwardBuffer(3);
        for (var i = 0; i < 3; i++)
        {
            var taking = buffer.TakeAsync(1, Token);
            Assert.False(taking.IsCompleted);
            buffer.Add(Stream, new[] { (byte)i });
            Assert.Equal(i, Assert.Single(await taking).Payload.Span[0]);
        }
    }

    [Fact]
    public async Task Mirror_ManyStatesOfOne_TellsTheLatestOnceAndAllAgainAfterReconnect()
    {
        var mirror = new StateMirror();
        var (window, rain) = (ComponentId.Of("window"), ComponentId.Of("rain"));
        mirror.Set(window, "1"u8.ToArray());
        mirror.Set(window, "2"u8.ToArray());
        var told = Assert.Single(await mirror.TakeAsync(Token));
        Assert.Equal("2", Encoding.ASCII.GetString(told.Value.Span));

        var taking = mirror.TakeAsync(Token);
        Assert.False(taking.IsCompleted);
        mirror.Set(rain, "3"u8.ToArray());
        Assert.Equal(rain, Assert.Single(await taking).Key);
        mirror.TellAll();
        Assert.Equal(2, (await mirror.TakeAsync(Token)).Count);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
