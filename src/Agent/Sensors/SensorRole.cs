using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Yuimori.Agent.Commands;
using Yuimori.Agent.Link;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Mqtt;

namespace Yuimori.Agent.Sensors;

/// <summary>A sensor that replays a recorded day and reports it; the hub may poke it.</summary>
internal sealed class SensorRole(
    ComponentId self, SensorPlan plan, RecordedDay day, PokeGate gate, RefusalRecord refusals, ResultSender results,
    LatestPublisher publisher, TimeProvider clock, ILogger log) : IRole
{
    private const string Part = "management";

    private readonly Lock _lock = new();
    private readonly Replay _replay = new(plan, day);
    private readonly long _began = clock.GetTimestamp();
    private TaskCompletionSource _poked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public IReadOnlyList<MqttSubscription> Subscriptions { get; } =
        [new(MqttTopicFilter.Create($"m/{self}/{Topic.Command}"), MqttQos.AtLeastOnce)];

    /// <inheritdoc/>
    public string? Position => null;

    /// <inheritdoc/>
    public void Describe(ImmutableSortedDictionary<string, string>.Builder data) =>
        data["streams"] = plan.Streams.Count.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Connected()
    {
        // The publisher sends the newest readings by itself.
    }

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var answering = results.RunAsync(cancellation);
        while (!answering.IsCompleted)
        {
            Task poked;
            lock (_lock) poked = _poked.Task;
            using var woken = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var pause = Task.Delay(Report(), clock, woken.Token);
            await Task.WhenAny(pause, poked, answering);
            await woken.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        }

        await answering;
    }

    /// <inheritdoc/>
    public async ValueTask TakeAsync(Topic topic, MqttMessage message, CancellationToken cancellation)
    {
        if (topic.Channel != Topic.Command || topic.Component != self) return;
        var compact = Encoding.UTF8.GetString(message.Payload.Span);
        var (poke, refusal) = await gate.CheckAsync(compact, CancellationToken.None);
        if (poke is null)
        {
            results.Send(refusal!.Command, EventOutcome.Refused, null, refusal.Why);
            await refusals.StateAsync(refusal.Why, Part, refusal.Command, refusal.Detail, CancellationToken.None);
            return;
        }

        TaskCompletionSource wake;
        lock (_lock)
        {
            _replay.Poke(poke.Stream, poke.Value, Now(), TimeSpan.FromSeconds(poke.Seconds));
            (wake, _poked) = (_poked, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        Report();
        wake.SetResult();
        results.Send(poke.Command, EventOutcome.Ok, poke.Value.ToString(CultureInfo.InvariantCulture), null);
        log.Poked(plan.Streams[poke.Stream].Name, poke.Value, poke.Seconds, poke.By);
    }

    private TimeSpan Now() => clock.GetElapsedTime(_began);

    /// <summary>Reports what is due.</summary>
    /// <returns>How long nothing is due.</returns>
    private TimeSpan Report()
    {
        lock (_lock)
        {
            var now = Now();
            foreach (var reading in _replay.Due(now)) Publish(reading);
            return _replay.UntilNext(now);
        }
    }

    private void Publish(Reading reading)
    {
        var isFlag = reading.Stream.Unit is null;
        var pack = new SenmlRecord
        {
            Name = reading.Stream.Name,
            Unit = reading.Stream.Unit,
            Value = isFlag ? null : reading.Value,
            Flag = isFlag ? reading.Value != 0 : null,
            Time = clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000m,
        };
        publisher.Set(
            new Topic(self, Topic.Up, reading.Stream.Name),
            JsonSerializer.SerializeToUtf8Bytes<IReadOnlyList<SenmlRecord>>(
                [pack], WireJson.Shared.IReadOnlyListSenmlRecord),
            retain: false);
    }
}
