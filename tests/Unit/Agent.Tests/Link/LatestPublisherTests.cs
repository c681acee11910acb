using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Agent.Link;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Tests.Link;

public sealed class LatestPublisherTests
{
    private static readonly Topic Rain = new(ComponentId.Of("weather"), Topic.Up, "rain");
    private static readonly Topic Fire = new(ComponentId.Of("weather"), Topic.Up, "fire");

    private readonly FakeLink _link = new();
    private readonly LatestPublisher _publisher;

    public LatestPublisherTests() => _publisher = new LatestPublisher(_link, NullLogger.Instance);

    [Fact]
    public void Set_Connected_PublishesAtOnce()
    {
        Set(Rain, "1");

        Assert.Equal(["1"], Sent());
    }

    [Fact]
    public async Task Set_WhileOneIsOnTheWay_SendsOnlyTheNewestNext()
    {
        var answer = new TaskCompletionSource<string?>();
        _link.Answer = _ => answer.Task;
        Set(Rain, "1");
        Set(Rain, "2");
        Set(Rain, "3");
        Set(Fire, "4");
        Assert.Equal(["1", "4"], Sent());

        _link.Answer = static _ => Task.FromResult<string?>(null);
        answer.SetResult(null);

        await Yuimori.Shared.Wait.UntilAsync(
            () => Task.FromResult(Sent().Count == 3), TimeSpan.FromSeconds(20), "the newest",
            TestContext.Current.CancellationToken);
        Assert.Equal(["1", "4", "3"], Sent());
    }

    [Fact]
    public void Set_Disconnected_WaitsForTheConnection()
    {
        _link.IsConnected = false;
        Set(Rain, "1");
        Set(Rain, "2");
        Assert.Empty(Sent());

        _link.IsConnected = true;
        _publisher.Connected();
        _publisher.Connected();

        Assert.Equal(["2"], Sent());
    }

    [Fact]
    public void Set_Refused_TheNextGoesOutAllTheSame()
    {
        _link.Answer = static _ => Task.FromResult<string?>("QuotaExceeded");
        Set(Rain, "1");
        Set(Rain, "2");

        Assert.Equal(["1", "2"], Sent());
    }

    private void Set(Topic topic, string text) => _publisher.Set(topic, Encoding.UTF8.GetBytes(text), retain: false);

    private IReadOnlyList<string> Sent() => [.. _link.Published.Select(p => Encoding.UTF8.GetString(p.Payload))];
}
