using System.Net;
using Microsoft.AspNetCore.Connections;
using Yuimori.Gateway.Broker;

namespace Yuimori.Gateway.Tests.Broker;

public sealed class HandshakeLimitTests
{
    private readonly HandshakeLimit _limit = new();

    [Fact]
    public async Task Attack_OneAddressOpensManyConnectionsAndSaysNothing_IsBoundedAndOthersComeIn()
    {
        var silent = new TaskCompletionSource();
        var entered = 0;
        var guarded = _limit.Guard(_ =>
        {
            entered++;
            return silent.Task;
        });
        var running = Enumerable.Range(0, 100).Select(_ => guarded(From("10.0.0.66"))).ToArray();
        Assert.Equal(HandshakeLimit.PerAddressMax, entered);
        Assert.Equal(100 - HandshakeLimit.PerAddressMax, running.Count(task => task.IsCompleted));
        var other = guarded(From("10.0.0.7"));
        Assert.Equal(HandshakeLimit.PerAddressMax + 1, entered);

        silent.SetResult();
        await Task.WhenAll([.. running, other]);
        await guarded(From("10.0.0.66"));
        Assert.Equal(HandshakeLimit.PerAddressMax + 2, entered);
    }

    [Fact]
    public async Task Guard_MembersBehindOneAddress_TakeNoStrangersPlaceOnceAdmitted()
    {
        var end = new TaskCompletionSource();
        var entered = 0;
        var guarded = _limit.Guard(connection =>
        {
            entered++;
            HandshakeLimit.Admit(connection);
            HandshakeLimit.Admit(connection);
            return end.Task;
        });
        var running = Enumerable.Range(0, 100).Select(_ => guarded(From("127.0.0.1"))).ToArray();
        Assert.Equal(100, entered);
        end.SetResult();
        await Task.WhenAll(running);
    }

    private static DefaultConnectionContext From(string address) =>
        new() { RemoteEndPoint = new IPEndPoint(IPAddress.Parse(address), 1) };
}
