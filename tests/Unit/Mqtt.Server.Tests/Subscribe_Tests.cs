using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server.Tests.Support;

namespace Yuimori.Mqtt.Server.Tests;

public sealed class Subscribe_Tests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static MqttSubscription One(string filter, MqttQos qos = MqttQos.AtLeastOnce) =>
        new(MqttTopicFilter.Create(filter), qos);

    [Theory]
    [InlineData(MqttVersion.V5, MqttReasonCode.SharedSubscriptionsNotSupported, MqttReasonCode.NotAuthorized,
        MqttReasonCode.TopicFilterInvalid)]
    [InlineData(MqttVersion.V311, MqttReasonCode.UnspecifiedError, MqttReasonCode.UnspecifiedError,
        MqttReasonCode.UnspecifiedError)]
    public async Task Subscribe_EachFilterHasItsExactCode(
        MqttVersion version, MqttReasonCode shared, MqttReasonCode forbidden, MqttReasonCode tooDeep)
    {
        await using var server = await TestServer.StartAsync();
        server.Host.Subscribe = (_, wanted) =>
            wanted.Filter.Value == "secret/#" ? MqttAccess.Denied("not yours") : MqttAccess.Allowed;
        var raw = await server.OpenRawAsync(version);
        await raw.ConnectAsync();
        await raw.SendAsync(new SubscribePacket
        {
            PacketId = 5,
            Subscriptions =
            [
                One("a", MqttQos.AtMostOnce), One("b"), One("c", MqttQos.ExactlyOnce), One("$share/g/x"),
                One("secret/#"), One(string.Join('/', Enumerable.Repeat("d", 33))),
            ],
        });
        var ack = await raw.NextAsync<SubAckPacket>();
        Assert.Equal(5, ack.PacketId);
        Assert.Equal(
            [
                MqttReasonCode.Success, MqttReasonCode.GrantedQos1, MqttReasonCode.GrantedQos1, shared, forbidden,
                tooDeep,
            ],
            ack.ReasonCodes);
        Assert.Equal(new MqttDenial(MqttAction.Subscribe, "secret/#", "not yours"), server.Host.Denials.Single());
    }

    [Fact]
    public async Task Subscribe_MoreThanTheQuota_Refused()
    {
        await using var server = await TestServer.StartAsync(
            options => options with { Limits = options.Limits with { SubscriptionsPerClientMax = 2 } });
        var client = await server.ConnectAsync("c");
        var result = await client.SubscribeAsync([One("a"), One("b"), One("c"), One("a")], null, Token);
        Assert.Equal(
            [
                MqttReasonCode.GrantedQos1, MqttReasonCode.GrantedQos1, MqttReasonCode.QuotaExceeded,
                MqttReasonCode.GrantedQos1,
            ],
            result.ReasonCodes);
    }

    [Fact]
    public async Task Subscribe_Overlapping_OneCopyWithHighestQosAndAllIdentifiers()
    {
        await using var server = await TestServer.StartAsync();
        var inbox = new Inbox();
        var client = await server.ConnectAsync("c", MqttVersion.V5, inbox.Handler);
        await client.SubscribeAsync([One("a/#", MqttQos.AtMostOnce)], 1, Token);
        await client.SubscribeAsync([One("a/+")], 2, Token);
        await client.PublishAsync(Publish_Tests.Message("a/b"), Token);
        await client.PublishAsync(Publish_Tests.Message("a/b/c"), Token);
        var first = await inbox.NextAsync();
        Assert.Equal(MqttQos.AtLeastOnce, first.Qos);
        Assert.Equal([1u, 2u], first.Properties!.SubscriptionIdentifiers!.Order());
        var second = await inbox.NextAsync();
        Assert.Equal((MqttQos.AtMostOnce, 1u), (second.Qos, second.Properties!.SubscriptionIdentifiers!.Single()));
    }

    [Fact]
    public async Task Subscribe_NoLocalAndRetainAsPublished_Honoured()
    {
        await using var server = await TestServer.StartAsync();
        var own = new Inbox();
        var other = new Inbox();
        var publisher = await server.ConnectAsync("p", MqttVersion.V5, own.Handler);
        var subscriber = await server.ConnectAsync("s", MqttVersion.V5, other.Handler);
        await publisher.SubscribeAsync([One("t") with { NoLocal = true }, One("end")], null, Token);
        await subscriber.SubscribeAsync([One("t") with { RetainAsPublished = true }], null, Token);
        await publisher.PublishAsync(Publish_Tests.Message("t") with { Retain = true }, Token);
        await publisher.PublishAsync(Publish_Tests.Message("end"), Token);
        Assert.Equal("end=x", await own.NextTextAsync());
        Assert.True((await other.NextAsync()).Retain);
    }

    [Fact]
    public async Task Retained_Handling_EachKind()
    {
        await using var server = await TestServer.StartAsync();
        var inbox = new Inbox();
        var client = await server.ConnectAsync("c", MqttVersion.V5, inbox.Handler);
        await client.PublishAsync(Publish_Tests.Message("r/1", "kept") with { Retain = true }, Token);
        await client.SubscribeAsync([One("r/#") with { RetainHandling = MqttRetainHandling.DoNotSend }], null, Token);
        await client.SubscribeAsync([One("r/#") with { RetainHandling = MqttRetainHandling.SendIfNew }], null, Token);
        await client.SubscribeAsync([One("r/+") with { RetainHandling = MqttRetainHandling.SendIfNew }], null, Token);
        await client.SubscribeAsync([One("r/#")], null, Token);
        await client.PublishAsync(Publish_Tests.Message("r/2", "end"), Token);
        for (var i = 0; i < 2; i++)
        {
            var kept = await inbox.NextAsync();
            Assert.True(kept.Retain);
            Assert.Equal("r/1", kept.Topic.Value);
        }
        Assert.Equal("r/2=end", await inbox.NextTextAsync());
    }

    [Fact]
    public async Task Retained_Expired_NotSent_AndLeftTimeIsSentOn()
    {
        var time = new ManualTime();
        await using var server = await TestServer.StartAsync(time: time);
        var inbox = new Inbox();
        var client = await server.ConnectAsync("c", MqttVersion.V5, inbox.Handler);
        var message = Publish_Tests.Message("r/short") with
        {
            Retain = true, Properties = new MqttProperties { MessageExpirySeconds = 5 },
        };
        await client.PublishAsync(message, Token);
        await client.PublishAsync(
            message with
            {
                Topic = MqttTopicName.Create("r/long"), Properties = new MqttProperties { MessageExpirySeconds = 60 },
            },
            Token);
        time.Advance(TimeSpan.FromSeconds(10));
        await client.SubscribeAsync([One("r/#")], null, Token);
        var kept = await inbox.NextAsync();
        Assert.Equal(("r/long", 50u), (kept.Topic.Value, kept.Properties!.MessageExpirySeconds!.Value));
    }

    [Fact]
    public async Task Retained_NoStore_AnnouncedAndPublishEndsTheConnection()
    {
        await using var server = await TestServer.StartAsync(options => options with { RetainedStore = null });
        var raw = await server.OpenRawAsync();
        Assert.False((await raw.ConnectAsync()).Properties!.RetainAvailable);
        await raw.SendAsync(new PublishPacket { Topic = MqttTopicName.Create("t"), Retain = true });
        Assert.Equal(MqttReasonCode.RetainNotSupported, (await raw.NextAsync<DisconnectPacket>()).ReasonCode);
    }

    [Fact]
    public async Task Retained_StoreFull_PublishRefusedAndNobodyReceives()
    {
        await using var server = await TestServer.StartAsync(
            options => options with { RetainedStore = new InMemoryRetainedStore(1, 1000, TimeProvider.System) });
        var client = await server.ConnectAsync("c");
        Assert.True((await client.PublishAsync(Publish_Tests.Message("a") with { Retain = true }, Token)).IsSuccess);
        Assert.Equal(
            MqttReasonCode.QuotaExceeded,
            (await client.PublishAsync(Publish_Tests.Message("b") with { Retain = true }, Token)).ReasonCode);
    }

    [Fact]
    public async Task Unsubscribe_EndsDelivery_AndTellsWhatDidNotExist()
    {
        await using var server = await TestServer.StartAsync();
        var inbox = new Inbox();
        var client = await server.ConnectAsync("c", MqttVersion.V5, inbox.Handler);
        await client.SubscribeAsync([One("a"), One("b")], null, Token);
        var result = await client.UnsubscribeAsync(
            [MqttTopicFilter.Create("a"), MqttTopicFilter.Create("never")], Token);
        Assert.Equal([MqttReasonCode.Success, MqttReasonCode.NoSubscriptionExisted], result.ReasonCodes);
        await client.PublishAsync(Publish_Tests.Message("a"), Token);
        await client.PublishAsync(Publish_Tests.Message("b"), Token);
        Assert.Equal("b=x", await inbox.NextTextAsync());
    }

    [Fact]
    public async Task Receive_RuleChangesForLiveSession_CountsAtOnce()
    {
        await using var server = await TestServer.StartAsync();
        var inbox = new Inbox();
        var client = await server.ConnectAsync("c", MqttVersion.V5, inbox.Handler);
        await client.SubscribeAsync([One("#")], null, Token);
        server.Host.Receive = (_, message) =>
            message.Topic.Value == "secret" ? MqttAccess.Denied("isolated") : MqttAccess.Allowed;
        await client.PublishAsync(Publish_Tests.Message("secret"), Token);
        await client.PublishAsync(Publish_Tests.Message("open"), Token);
        Assert.Equal("open=x", await inbox.NextTextAsync());
        Assert.Equal(1, server.Server.Counters.DeliveriesDenied);
    }
}
