using Yuimori.Mqtt;

namespace Yuimori.Conformance.Mqtt;

/// <summary>Clients that are not ours, over real mutual TLS, in both protocol levels.</summary>
public sealed class Mosquitto_Tests
{
    public static TheoryData<string, int> Levels => new()
    {
        { "311", 0 }, { "311", 1 }, { "5", 0 }, { "5", 1 },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task PublishAndSubscribe_MessageArrives(string version, int qos)
    {
        await using var broker = await TlsBroker.StartAsync();
        await using var subscriber = await broker.SubscribeAsync(version, "m/dev1/up/temp", qos);
        await broker.PublishAsync(version, "m/dev1/up/temp", "21.5 度", qos);
        Assert.Equal($"m/dev1/up/temp {qos} 0 21.5 度", await subscriber.ReadLineAsync());
        Assert.Equal("dev1", broker.Accepted.Single().Session.Identity.Name);
    }

    [Theory]
    [InlineData("311")]
    [InlineData("5")]
    public async Task Subscribe_QosTwo_GetsQosOne(string version)
    {
        await using var broker = await TlsBroker.StartAsync();
        await using var subscriber = await broker.SubscribeAsync(version, "t", 2);
        await broker.PublishAsync(version, "t", "x", 1);
        Assert.Equal("t 1 0 x", await subscriber.ReadLineAsync());
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task Publish_ManyLines_AllArriveInOrder(string version, int qos)
    {
        await using var broker = await TlsBroker.StartAsync();
        await using var subscriber = await broker.SubscribeAsync(version, "t", qos, "-C", "200");
        await using var publisher = broker.Run("mosquitto_pub", "dev1", version, "-t", "t", "-q", $"{qos}", "-l");
        await publisher.WriteLinesAsync(Enumerable.Range(0, 200).Select(static i => $"{i}"));
        for (var i = 0; i < 200; i++)
            Assert.Equal($"t {qos} 0 {i}", await subscriber.ReadLineAsync());
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task Retain_LateSubscriber_ReceivesTheLastUntilItIsCleared(string version, int qos)
    {
        await using var broker = await TlsBroker.StartAsync();
        await broker.PublishAsync(version, "st/a", "old", qos, "-r");
        await broker.PublishAsync(version, "st/a", "new", qos, "-r");
        await using (var subscriber = await broker.SubscribeAsync(version, "st/+", qos, "-C", "1"))
        {
            Assert.Equal($"st/a {qos} 1 new", await subscriber.ReadLineAsync());
            Assert.Equal(0, await subscriber.WaitForExitAsync());
        }
        await using (var clear = broker.Run("mosquitto_pub", "dev1", version, "-t", "st/a", "-n", "-r", "-q", $"{qos}"))
            Assert.Equal(0, await clear.WaitForExitAsync());
        await using var late = await broker.SubscribeAsync(version, "st/+", qos);
        await broker.PublishAsync(version, "st/b", "live", qos);
        Assert.Equal($"st/b {qos} 0 live", await late.ReadLineAsync());
    }

    [Theory]
    [InlineData("311")]
    [InlineData("5")]
    public async Task Will_ClientKilled_IsPublished(string version)
    {
        await using var broker = await TlsBroker.StartAsync();
        await using var watcher = await broker.SubscribeAsync(version, "will/#", 1);
        var doomed = broker.Run(
            "mosquitto_sub", "dev1", version, "-t", "x", "--will-topic", "will/dev1", "--will-payload", "gone",
            "--will-qos", "1");
        while (broker.Subscribed.Count < 2)
            await Task.Yield();
        doomed.Kill();
        Assert.Equal("will/dev1 1 0 gone", await watcher.ReadLineAsync());
        Assert.True(broker.Accepted.Single().IsWill);
        await doomed.DisposeAsync();
    }

    [Theory]
    [InlineData("311")]
    [InlineData("5")]
    public async Task Will_ClientLeavesProperly_IsNotPublished(string version)
    {
        await using var broker = await TlsBroker.StartAsync();
        await using var watcher = await broker.SubscribeAsync(version, "#", 1);
        await broker.PublishAsync(
            version, "t", "bye", 1, "--will-topic", "will/dev1", "--will-payload", "gone", "--will-qos", "1");
        await broker.PublishAsync(version, "t", "later", 1);
        Assert.Equal("t 1 0 bye", await watcher.ReadLineAsync());
        Assert.Equal("t 1 0 later", await watcher.ReadLineAsync());
    }

    [Theory]
    [InlineData("311", "+/b/#", "a/b/c/d")]
    [InlineData("5", "+/b/#", "a/b/c/d")]
    [InlineData("311", "a/#", "a")]
    [InlineData("5", "+/+", "/x")]
    public async Task Wildcards_Match(string version, string filter, string topic)
    {
        await using var broker = await TlsBroker.StartAsync();
        await using var subscriber = await broker.SubscribeAsync(version, filter, 1);
        await broker.PublishAsync(version, topic, "x", 1);
        Assert.Equal($"{topic} 1 0 x", await subscriber.ReadLineAsync());
    }

    [Theory]
    [InlineData("311", null)]
    [InlineData("5", null)]
    [InlineData("311", "stranger")]
    [InlineData("5", "stranger")]
    public async Task Connect_WithoutGoodCertificate_Refused(string version, string? certificate)
    {
        await using var broker = await TlsBroker.StartAsync();
        await using var process = broker.Run("mosquitto_pub", certificate, version, "-t", "t", "-m", "x", "-q", "1");
        Assert.NotEqual(0, await process.WaitForExitAsync());
        Assert.Empty(broker.Accepted);
    }

    [Fact]
    public async Task Publish_Forbidden_V5ClientLearnsTheReason()
    {
        await using var broker = await TlsBroker.StartAsync();
        await using var process = broker.Run(
            "mosquitto_pub", "dev1", "5", "-t", "forbidden/t", "-m", "x", "-q", "1", "-d");
        await process.WaitForExitAsync();
        Assert.Contains("Not authorized", process.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(broker.Accepted);
    }

    [Fact]
    public async Task Properties_PassThrough()
    {
        await using var broker = await TlsBroker.StartAsync();
        var before = broker.Subscribed.Count;
        await using var subscriber = broker.Run(
            "mosquitto_sub", "dev2", "5", "-t", "t", "-q", "1", "-F", "%C %D %E %P %R %p");
        while (broker.Subscribed.Count == before)
            await Task.Yield();
        await broker.PublishAsync(
            "5", "t", "x", 1, "-D", "publish", "content-type", "senml", "-D", "publish", "correlation-data", "c1",
            "-D", "publish", "message-expiry-interval", "100", "-D", "publish", "response-topic", "r/1",
            "-D", "publish", "user-property", "k", "v");
        Assert.Matches("^senml c1 (100|99) k:v r/1 x$", await subscriber.ReadLineAsync());
    }
}
