using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Yuimori.Mqtt.Client;
using Yuimori.Mqtt.Server.Tests.Support;

namespace Yuimori.Mqtt.Server.Tests;

public sealed class Stress_Tests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ManyPublishers_GroupCommitSink_EverythingAcknowledgedArrivesOnceAndInOrder()
    {
        const int Publishers = 6;
        const int Messages = 400;
        await using var server = await TestServer.StartAsync();
        await using var commits = new GroupCommit();
        server.Host.Accept = _ => new ValueTask<MqttSinkResult>(commits.AddAsync());
        var received = new ConcurrentDictionary<string, List<int>>();
        var total = 0;
        var subscriber = await server.ConnectAsync("sub", MqttVersion.V5, (message, _) =>
        {
            var number = int.Parse(Encoding.UTF8.GetString(message.Payload.Span), CultureInfo.InvariantCulture);
            received.GetOrAdd(message.Topic.Value, static _ => []).Add(number);
            Interlocked.Increment(ref total);
            return new ValueTask<MqttReasonCode>(MqttReasonCode.Success);
        });
        await subscriber.SubscribeAsync(Publish_Tests.To("m/#"), null, Token);
        await Task.WhenAll(Enumerable.Range(0, Publishers).Select(async i =>
        {
            var publisher = await server.ConnectAsync($"p{i}", i % 2 == 0 ? MqttVersion.V5 : MqttVersion.V311);
            var acks = Enumerable.Range(0, Messages)
                .Select(n => publisher.PublishAsync(Publish_Tests.Message($"m/{i}", $"{n}"), Token)).ToArray();
            Assert.All(await Task.WhenAll(acks), ack => Assert.True(ack.IsSuccess));
        }));
        await Wait.UntilAsync(() => Volatile.Read(ref total) == Publishers * Messages);
        Assert.Equal(Publishers, received.Count);
        Assert.All(received.Values, numbers => Assert.Equal(Enumerable.Range(0, Messages), numbers));
        Assert.True(commits.Count < Publishers * Messages / 2, $"{commits.Count} commits: nothing was shared");
    }

    [Fact]
    public async Task ConnectAndLeave_ManyTimes_NothingIsLeftBehind()
    {
        await using var server = await TestServer.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            for (var round = 0; round < 15; round++)
            {
                var client = await server.ConnectAsync($"c{i % 4}-{i}");
                await client.SubscribeAsync(Publish_Tests.To($"a/{round}/#"), null, Token);
                await client.PublishAsync(Publish_Tests.Message($"a/{round}/x"), Token);
                await client.DisposeAsync();
            }
        }));
        await Wait.UntilAsync(() => server.Host.Ends.Count == 120);
        Assert.Empty(server.Server.ListSessions());
        // A client that comes back faster than its DISCONNECT is read takes over its own old session.
        Assert.All(server.Host.Ends, end => Assert.True(
            end.Cause is MqttEndCause.ClientDisconnect or MqttEndCause.TakenOver, $"{end}"));
        var left = await server.Server.PublishAsync(Publish_Tests.Message("a/1/x"));
        Assert.Equal(MqttReasonCode.NoMatchingSubscribers, left);
    }

    [Fact]
    public async Task TakeOverStorm_OneSessionStaysAndAllEndsAreTold()
    {
        await using var server = await TestServer.StartAsync();
        var options = new MqttClientOptions { ClientId = "same" };
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.TryConnectAsync(options)));
        await Wait.UntilAsync(() => server.Host.Ends.Count == server.Host.ConnectedSessions.Count - 1);
        Assert.Single(server.Server.ListSessions());
        Assert.Contains(results, static one => one.IsConnected && !one.Client.Closed.IsCompleted);
        Assert.All(
            results.Where(static one => !one.IsConnected),
            static one => Assert.Equal(MqttCloseCause.ConnectionLost, one.Failure!.Cause));
        Assert.All(server.Host.Ends, end => Assert.Equal(MqttEndCause.TakenOver, end.Cause));
    }

    /// <summary>Completes all that waits together, as a store does with one write to disk.</summary>
    private sealed class GroupCommit : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Lock _lock = new();
        private readonly Task _running;
        private List<TaskCompletionSource<MqttSinkResult>> _waiting = [];

        public GroupCommit() => _running = RunAsync();

        public int Count { get; private set; }

        public Task<MqttSinkResult> AddAsync()
        {
            var one = new TaskCompletionSource<MqttSinkResult>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
                _waiting.Add(one);
            return one.Task;
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _running;
            _stop.Dispose();
        }

        private async Task RunAsync()
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2), TimeProvider.System);
            while (!_stop.IsCancellationRequested)
            {
                await timer.WaitForNextTickAsync(CancellationToken.None);
                List<TaskCompletionSource<MqttSinkResult>> batch;
                lock (_lock)
                    (batch, _waiting) = (_waiting, []);
                Count += batch.Count == 0 ? 0 : 1;
                foreach (var one in batch)
                    one.SetResult(MqttSinkResult.Accept);
            }
        }
    }
}
