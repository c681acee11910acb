using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Yuimori.Agent.Link;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Mqtt;

namespace Yuimori.Agent.Controllers;

/// <summary>
/// A Controller: readings in, signed orders out, at once. While the gateway is away nothing is signed, since an order
/// would have expired on arrival; the first thought after a reconnect sends all that holds then.
/// </summary>
/// <remarks>
/// Nothing of it is durable but the sequence numbers: after a crash the rules say again what they want, and what the
/// dead Controller had ordered ends with its hold.
/// </remarks>
internal sealed class ControllerRole : IRole
{
    /// <summary>256 inputs that wait; a flood of readings makes the broker wait instead of filling memory.</summary>
    private const int WaitingMax = 256;

    /// <summary>64 topics; stops made-up stream names from filling memory and log.</summary>
    private const int ComplaintsMax = 64;

    private static readonly TimeSpan TickTime = TimeSpan.FromSeconds(1);

    private readonly Channel<ControllerInput> _inputs = Channel.CreateBounded<ControllerInput>(
        new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    private readonly ComponentId _self;
    private readonly RuleEngine _rules;
    private readonly StandingOrders _orders;
    private readonly OrderPace _pace = new();
    private readonly OrderSigner _signer;
    private readonly ILink _link;
    private readonly Action _changed;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Topic _orderTopic;
    private readonly HashSet<Topic> _complained = [];
    private readonly long _began;
    private int _connections;
    private int _submittedIn;
    private volatile string? _lastVerdict;
    private volatile int _standing;

    internal ControllerRole(
        ComponentId self, ControllerPlan plan, OrderSigner signer, ILink link, Action changed, TimeProvider clock,
        ILogger log)
    {
        (_self, _signer, _link, _changed, _clock, _log) = (self, signer, link, changed, clock, log);
        _rules = new RuleEngine(plan);
        _orders = new StandingOrders(() => Kernel.Events.EventId.New(clock));
        _orderTopic = new Topic(self, Topic.Order);
        _began = clock.GetTimestamp();
        var sensors = plan.Rules.SelectMany(static r => r.When).Select(static c => c.Sensor).Distinct();
        Subscriptions =
        [
            Subscription($"m/{self}/{Topic.Verdict}"),
            .. sensors.Select(static s => Subscription($"m/{s}/{Topic.Up}/#")),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<MqttSubscription> Subscriptions { get; }

    /// <inheritdoc/>
    public string? Position => null;

    /// <inheritdoc/>
    public void Describe(ImmutableSortedDictionary<string, string>.Builder data)
    {
        data["orders"] = _standing.ToString(CultureInfo.InvariantCulture);
        if (_lastVerdict is { } verdict) data["lastVerdict"] = verdict;
    }

    /// <inheritdoc/>
    public void Connected()
    {
        Interlocked.Increment(ref _connections);

        // When there is no room, the inputs that are waiting lead to the same thought.
        _inputs.Writer.TryWrite(new ControllerInput.Tick());
    }

    /// <inheritdoc/>
    public async ValueTask TakeAsync(Topic topic, MqttMessage message, CancellationToken cancellation)
    {
        ControllerInput? input = topic.Channel switch
        {
            Topic.Up when ReadingCodec.Decode(topic, message.Payload.Span, message.Retain, _clock.GetUtcNow())
                is { } reading => new ControllerInput.Read(reading),
            Topic.Verdict when topic.Component == _self && Verdict(message.Payload.Span) is { } verdict =>
                new ControllerInput.Told(verdict),
            _ => null,
        };
        if (input is null) Complain(topic);
        else await _inputs.Writer.WriteAsync(input, cancellation);
    }

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await _signer.RehearseAsync(Rehearsal.Run(_self, _clock), cancellation);
        await using var ticks = _clock.CreateTimer(
            _ => _inputs.Writer.TryWrite(new ControllerInput.Tick()), null, TickTime, TickTime);
        await foreach (var input in _inputs.Reader.ReadAllAsync(cancellation))
        {
            if (Take(input)) await ThinkAsync(cancellation);
        }
    }

    // Once for each topic: a device of another maker that speaks another form says so every second.
    private void Complain(Topic topic)
    {
        if (_complained.Count < ComplaintsMax && _complained.Add(topic)) _log.ReadingMalformed(topic.ToString());
    }

    private static MqttSubscription Subscription(string filter) =>
        new(MqttTopicFilter.Create(filter), MqttQos.AtLeastOnce);

    private static Verdict? Verdict(ReadOnlySpan<byte> payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, WireJson.Shared.Verdict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Whether it can change what is to be done.</returns>
    private bool Take(ControllerInput input)
    {
        var now = _clock.GetElapsedTime(_began);
        switch (input)
        {
            case ControllerInput.Read read:
                return _rules.Take(read.Reading, AgeOf(read.Reading), now);
            case ControllerInput.Told told:
                Hear(told.Verdict, now);
                return true;
            case ControllerInput.Answered { Refused: { } why } answered:
                _log.OrderRefused(answered.Step.Id, answered.Step.Key.Actuator, why);
                _orders.Failed(answered.Step.Id, now);
                return true;
            case ControllerInput.Answered answered:
                _orders.Kept(answered.Step.Id);
                return false;
            default:
                return true;
        }
    }

    private TimeSpan AgeOf(SensorReading reading)
    {
        if (!reading.IsKept) return TimeSpan.Zero;
        var age = _clock.GetUtcNow() - reading.Measured;
        return age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }

    private void Hear(Verdict verdict, TimeSpan now)
    {
        _orders.Told(verdict, now);
        if (verdict.Outcome == VerdictOutcome.Refused)
            _log.OrderRefused(verdict.Order, verdict.Target, verdict.Why ?? "");
        var why = verdict.Why is { } word ? $" ({word})" : "";
        _lastVerdict = $"{verdict.Target} {verdict.Outcome.ToString().ToLowerInvariant()}{why}";
        _changed();
    }

    private async ValueTask ThinkAsync(CancellationToken cancellation)
    {
        if (!_link.IsConnected) return;
        var connections = Volatile.Read(ref _connections);
        if (connections != _submittedIn) _orders.Resubmit();
        _submittedIn = connections;
        var now = _clock.GetElapsedTime(_began);
        var steps = _orders.Next(_rules.Wants(now), now, _pace.Room(now));
        _pace.Take(steps.Count);
        foreach (var step in steps)
        {
            Publish(step, await _signer.SignAsync(step, cancellation), cancellation);
            if (!step.IsRenewal) Tell(step);
        }

        if (_standing == _orders.Count) return;
        _standing = _orders.Count;
        _changed();
    }

    // Not awaited: the next reading must not wait for the gateway's answer to this order.
    private void Publish(OrderStep step, byte[] jws, CancellationToken cancellation) => _ = AnsweredAsync(
        step, _link.PublishAsync(_orderTopic, jws, retain: false, CancellationToken.None), cancellation);

    private async Task AnsweredAsync(OrderStep step, Task<string?> published, CancellationToken cancellation)
    {
        try
        {
            var refused = await published;
            await _inputs.Writer.WriteAsync(new ControllerInput.Answered(step, refused), cancellation);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The link was closed for good: the process ends.
        }
    }

    private void Tell(OrderStep step)
    {
        if (step.Act == OrderAct.Set)
            _log.Ordered(step.Key.Actuator, step.Want.Value, step.Want.Rule, step.Want.Cause);
        else
            _log.Released(step.Key.Actuator);
    }
}
