using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Prevention.LogCollection.Device;

namespace Yuimori.Prevention.Tests.LogCollection.Device;

public sealed class EventSenderTests
{
    private readonly ManualClock _clock = new();
    private readonly MemoryJournal _journal = new("window");
    private readonly Gateway _gateway = new();

    [Fact]
    public async Task RunAsync_GatewayThere_SendsInOrderAndKeepsWhatIsAcknowledged()
    {
        await StateAsync(3);

        await RunUntilAsync(() => _journal.State("F5/sent") == "3");

        Assert.Equal(_journal.Own.Select(e => e.Id), _gateway.Taken.Select(e => e.Id));
    }

    [Fact]
    public async Task RunAsync_AnswerIsLost_SendsTheSameEventAgainAndTheGatewayKnowsIt()
    {
        await StateAsync(2);

        // The first run ends, as by kill -9, after the gateway has the Event and before its answer is kept.
        _gateway.Answer = static (_, cancellation) => Task.Delay(
            Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation).ContinueWith<string?>(
                static _ => null, TaskScheduler.Default);
        await RunUntilAsync(() => _gateway.Taken.Count == 1);
        Assert.Null(_journal.State("F5/sent"));

        _gateway.Answer = static (_, _) => Task.FromResult<string?>(null);
        await RunUntilAsync(() => _journal.State("F5/sent") == "2");

        Assert.Equal([0, 0, 1], _gateway.Taken.Select(e => _journal.Own.ToList().FindIndex(o => o.Id == e.Id)));
    }

    [Fact]
    public async Task RunAsync_Refused_TriesAgainSlowerAndNeverLeavesItOut()
    {
        await StateAsync(2);
        var tries = new List<DateTimeOffset>();
        _gateway.Answer = (_, _) =>
        {
            tries.Add(_clock.GetUtcNow());
            return Task.FromResult(tries.Count <= 8 ? "QuotaExceeded" : null);
        };

        await RunUntilAsync(() => _journal.State("F5/sent") == "2");

        var waits = tries.Zip(tries.Skip(1), static (a, b) => (b - a).TotalSeconds).ToArray();
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], waits[..8]);
        Assert.Equal(_journal.Own[1].Id, _gateway.Taken[^1].Id);
    }

    [Theory]
    [InlineData("junk")]
    [InlineData("99")]
    [InlineData("-1")]
    public async Task RunAsync_KeptIndexIsDamaged_SendsFromTheStart(string kept)
    {
        await StateAsync(1);
        await _journal.WriteAsync([new("F5/sent", System.Text.Encoding.ASCII.GetBytes(kept))], Token);

        await RunUntilAsync(() => _journal.State("F5/sent") == "1");

        Assert.Single(_gateway.Taken);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task StateAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var fact = new Event
            {
                Id = EventId.New(_clock),
                Kind = "F12.command-refused",
                Component = ComponentId.Of("window"),
                At = _clock.GetUtcNow(),
                Outcome = EventOutcome.Alarm,
            };
            await _journal.AppendAsync([fact], [], Token);
        }
    }

    private async Task RunUntilAsync(Func<bool> condition)
    {
        using var stop = new CancellationTokenSource();
        var sender = new EventSender(_journal, _journal, _gateway, _clock, NullLogger.Instance);
        var running = sender.RunAsync(stop.Token);
        await Yuimori.Shared.Wait.UntilAsync(
            () =>
            {
                if (!condition()) _clock.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(condition());
            },
            TimeSpan.FromSeconds(40), "the gateway", Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private sealed class Gateway : IEventUplink
    {
        internal List<Event> Taken { get; } = [];

        internal Func<Event, CancellationToken, Task<string?>> Answer { get; set; } =
            static (_, _) => Task.FromResult<string?>(null);

        public async Task<string?> SendAsync(Event fact, CancellationToken cancellation)
        {
            Taken.Add(fact);
            var answer = await Answer(fact, cancellation);
            cancellation.ThrowIfCancellationRequested();
            return answer;
        }
    }
}
