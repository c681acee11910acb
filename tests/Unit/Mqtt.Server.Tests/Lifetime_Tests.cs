using System.Diagnostics;
using Yuimori.Mqtt.Client;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server.Tests.Support;

namespace Yuimori.Mqtt.Server.Tests;

public sealed class Lifetime_Tests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ConnectPacket WithWill(uint delay = 0, uint expiry = 0, bool clean = true) => new()
    {
        Version = MqttVersion.V5,
        ClientId = "dev",
        CleanStart = clean,
        KeepAliveSeconds = 10,
        Will = new MqttWill
        {
            Topic = MqttTopicName.Create("will/dev"),
            Payload = "gone"u8.ToArray(),
            Qos = MqttQos.AtLeastOnce,
            Properties = new MqttProperties { WillDelaySeconds = delay, ContentType = "text" },
        },
        Properties = new MqttProperties { SessionExpirySeconds = expiry },
    };

    private static async Task<Inbox> WatchAsync(TestServer server)
    {
        var inbox = new Inbox();
        var watcher = await server.ConnectAsync("watcher", MqttVersion.V5, inbox.Handler);
        await watcher.SubscribeAsync(Publish_Tests.To("#"), null, Token);
        return inbox;
    }

    [Fact]
    public async Task KeepAlive_SilentBeyondOneAndAHalf_CutAndWillPublished()
    {
        var time = new ManualTime();
        await using var server = await TestServer.StartAsync(time: time);
        var inbox = await WatchAsync(server);
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync(WithWill());
        time.Advance(TimeSpan.FromSeconds(14));
        await raw.SendAsync(PingReqPacket.Instance);
        await raw.NextAsync<PingRespPacket>();
        time.Advance(TimeSpan.FromSeconds(17));
        Assert.Equal(MqttReasonCode.KeepAliveTimeout, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
        var will = await inbox.NextAsync();
        Assert.Equal(("will/dev", "text"), (will.Topic.Value, will.Properties!.ContentType));
        Assert.Null(will.Properties.WillDelaySeconds);
        Assert.True(server.Host.Accepted.Single().IsWill);
    }

    [Theory]
    [InlineData(MqttReasonCode.Success, false)]
    [InlineData(MqttReasonCode.DisconnectWithWill, true)]
    public async Task Will_ClientDisconnects_DependsOnItsReason(MqttReasonCode reason, bool published)
    {
        await using var server = await TestServer.StartAsync();
        var inbox = await WatchAsync(server);
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync(WithWill());
        await raw.SendAsync(new DisconnectPacket { ReasonCode = reason });
        Assert.Null(await raw.NextAsync());
        await Wait.UntilAsync(() => !server.Host.Ends.IsEmpty);
        await server.Server.PublishAsync(Publish_Tests.Message("end"));
        if (published)
            Assert.Equal("will/dev=gone", await inbox.NextTextAsync());
        Assert.Equal("end=x", await inbox.NextTextAsync());
    }

    [Fact]
    public async Task Will_Delayed_PublishedAfterDelay()
    {
        var time = new ManualTime();
        await using var server = await TestServer.StartAsync(time: time);
        var inbox = await WatchAsync(server);
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync(WithWill(delay: 8, expiry: 100));
        await raw.DisposeAsync();
        await Wait.UntilAsync(() => !server.Host.Ends.IsEmpty);
        time.Advance(TimeSpan.FromSeconds(7));
        Assert.Empty(server.Host.Accepted);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("will/dev=gone", await inbox.NextTextAsync());
    }

    [Fact]
    public async Task Will_DelayedAndClientReturns_NotPublished()
    {
        var time = new ManualTime();
        await using var server = await TestServer.StartAsync(time: time);
        var inbox = await WatchAsync(server);
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync(WithWill(delay: 8, expiry: 100));
        await raw.DisposeAsync();
        await Wait.UntilAsync(() => !server.Host.Ends.IsEmpty);
        raw = await server.OpenRawAsync();
        await raw.ConnectAsync(WithWill(delay: 8, expiry: 100, clean: false));
        time.Advance(TimeSpan.FromSeconds(9));
        await server.Server.PublishAsync(Publish_Tests.Message("end"));
        Assert.Equal("end=x", await inbox.NextTextAsync());
    }

    [Fact]
    public async Task Will_DelayedAndAnotherIdentityTakesTheName_StillPublished()
    {
        var time = new ManualTime();
        await using var server = await TestServer.StartAsync(time: time);
        var inbox = await WatchAsync(server);
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync(WithWill(delay: 8, expiry: 100));
        await raw.DisposeAsync();
        await Wait.UntilAsync(() => !server.Host.Ends.IsEmpty);
        raw = await server.OpenRawAsync();
        await raw.ConnectAsync(WithWill(clean: false) with { UserName = "silencer", Will = null });
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal("will/dev=gone", await inbox.NextTextAsync());
    }

    [Fact]
    public async Task Will_ForbiddenByNow_NotPublished()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync(WithWill());
        server.Host.Publish = (_, _) => MqttAccess.Denied("revoked");
        await raw.DisposeAsync();
        await Wait.UntilAsync(() => !server.Host.Ends.IsEmpty);
        Assert.Empty(server.Host.Accepted);
        Assert.Equal(MqttAction.Will, server.Host.Denials.Single().Action);
    }

    [Fact]
    public async Task Disconnect_ByHost_CutsLiveSessionAtOnceWithReason()
    {
        await using var server = await TestServer.StartAsync();
        var client = await server.ConnectAsync("dev");
        var clock = Stopwatch.StartNew();
        Assert.True(await server.Server.DisconnectAsync(
            "dev", MqttReasonCode.AdministrativeAction, "isolated by rule 7", Token));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"{clock.Elapsed}");
        var close = await client.Closed;
        Assert.Equal(MqttReasonCode.AdministrativeAction, close.ReasonCode);
        Assert.StartsWith("isolated by rule 7", close.Text, StringComparison.Ordinal);
        Assert.Empty(server.Server.ListSessions());
        Assert.False(await server.Server.DisconnectAsync("dev", MqttReasonCode.AdministrativeAction, "again", Token));
    }

    [Fact]
    public async Task Disconnect_ByHost_PeerThatDoesNotRead_IsCutAllTheSame()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        await raw.SendAsync(new SubscribePacket { PacketId = 1, Subscriptions = [new(MqttTopicFilter.Create("#"))] });
        await raw.NextAsync<SubAckPacket>();
        var message = new MqttMessage { Topic = MqttTopicName.Create("t"), Payload = new byte[60_000] };
        for (var i = 0; i < 2000 && server.Server.Counters.MessagesDropped == 0; i++)
            await server.Server.PublishAsync(message);
        Assert.True(await server.Server.DisconnectAsync("raw", MqttReasonCode.AdministrativeAction, "revoked", Token));
        Assert.Empty(server.Server.ListSessions());
    }

    [Fact]
    public async Task Disconnect_ByHost_NothingSentAfterwardsCounts()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync();
        var cut = server.Server.DisconnectAsync("raw", MqttReasonCode.AdministrativeAction, "revoked", Token);
        try
        {
            for (var i = 0; i < 100; i++)
                await raw.SendAsync(new PublishPacket { Topic = MqttTopicName.Create("t") });
        }
        catch (IOException)
        {
            // Closed while it was still sending: as intended.
        }
        await cut;
        Assert.Empty(server.Host.Accepted);
    }

    [Fact]
    public async Task Stop_SessionsAreToldAndWillsAreNotPublished()
    {
        await using var server = await TestServer.StartAsync();
        var raw = await server.OpenRawAsync();
        await raw.ConnectAsync(WithWill());
        await server.Server.DisposeAsync();
        Assert.Equal(MqttReasonCode.ServerShuttingDown, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
        Assert.Null(await raw.NextAsync());
        Assert.Empty(server.Host.Accepted);
    }

    [Fact]
    public async Task Publish_ByHost_ReachesSubscribersAndSaysWhenThereAreNone()
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(
            MqttReasonCode.NoMatchingSubscribers, await server.Server.PublishAsync(Publish_Tests.Message("x")));
        var inbox = await WatchAsync(server);
        Assert.Equal(MqttReasonCode.Success, await server.Server.PublishAsync(Publish_Tests.Message("x", "y")));
        Assert.Equal("x=y", await inbox.NextTextAsync());
    }

    [Fact]
    public async Task Publish_ByHostWithWhatPublishCannotCarry_ThrowsThereAndHarmsNobody()
    {
        await using var server = await TestServer.StartAsync();
        var inbox = await WatchAsync(server);
        foreach (var wrong in new[]
        {
            new MqttProperties { WillDelaySeconds = 1 },
            new MqttProperties { TopicAlias = 1 },
            new MqttProperties { ContentType = new string('x', 70_000) },
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(
                () => server.Server.PublishAsync(Publish_Tests.Message("x") with { Properties = wrong }).AsTask());
        }
        await server.Server.PublishAsync(Publish_Tests.Message("x", "fine"));
        Assert.Equal("x=fine", await inbox.NextTextAsync());
    }

    [Fact]
    public void Limits_Contradictions_AllReportedAtOnce()
    {
        var problems = new MqttServerLimits
        {
            ConnectBytesMax = 1_000_000, QueueBytesMax = 1, AnswersWaitingMax = 1,
        }.Validate();
        Assert.Equal(3, problems.Count);
        Assert.Empty(new MqttServerLimits().Validate());
    }
}
