using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;
using EventId = Yuimori.Kernel.Events.EventId;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// The arbiter of a site as it runs (F12/IC-3.2, UC4): orders come in through the gate, decisions are durable before
/// anything of them is acknowledged or leaves, commands and verdicts go out until they are acknowledged. Thread-safe.
/// </summary>
public sealed class Arbitration : IAsyncDisposable
{
    /// <summary>4,096 waiting orders and acknowledgements; stops a flood from filling memory. Beyond it nothing is
    /// acknowledged, so that it is sent again.</summary>
    private const int WaitingMax = 4096;

    private readonly Channel<ArbitrationItem> _queue = Channel.CreateUnbounded<ArbitrationItem>(
        new UnboundedChannelOptions { SingleReader = true });

    private readonly ArbitrationSettings _settings;
    private readonly ArbiterRules _rules;
    private readonly OrderGate _gate;
    private readonly IStateStore _states;
    private readonly ArbitrationLoop _loop;
    private readonly NoticeDispatch _notices;
    private readonly SessionCount _sessions = new();
    private readonly RateLimit _rate;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _abort = new();
    private Task _running = Task.CompletedTask;
    private int _waiting;
    private int _isDisposed;

    /// <summary>Prepares the arbitration; nothing happens before <see cref="StartAsync"/>.</summary>
    /// <exception cref="ArgumentException">The plan is wrong: see <see
    /// cref="ArbitrationSettingsValidator"/>.</exception>
    public Arbitration(
        ArbitrationSettings settings, OrderGate gate, IJournal journal, IStateStore states,
        IActuatorLink actuators, IControllerLink controllers, TimeProvider clock, ILogger<Arbitration> log)
    {
        if (ArbitrationSettingsValidator.Check(settings.Plan) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(settings));
        }

        (_settings, _gate, _states, _clock, _log) = (settings, gate, states, clock, log);
        Drill = new DrillRouting(actuators, controllers);
        _rules = new ArbiterRules(
            [.. settings.Plan.Actuators, DrillSite.Plan],
            TimeSpan.FromSeconds(settings.Plan.Monitoring.ConflictAlarmSeconds));
        _rate = new RateLimit(clock);
        _notices = new NoticeDispatch(Drill, Delivered, clock, log);
        _loop = new ArbitrationLoop(
            new Arbiter(_rules, NewId),
            journal,
            new AlarmCoalescer(settings.CoalesceFor),
            new CommandDispatch(settings, Drill, log),
            _notices,
            clock,
            log);
    }

    internal DrillRouting Drill { get; }

    /// <summary>Whether it takes orders.</summary>
    public bool IsRunning => !_running.IsCompleted;

    /// <summary>Reads what was remembered, resumes from it, and runs until <see cref="DisposeAsync"/>.</summary>
    /// <returns>Success when resumed and durable, or why not.</returns>
    public async Task<Result<Unit>> StartAsync(CancellationToken cancellation)
    {
        var read = ArbiterMemory.Read(await _states.ListAsync(ArbiterMemory.Prefix, cancellation));
        if (!read.IsOk) return read.Error;
        var remembered = DrillSite.Forget(read.Value);
        var orders = remembered.Actuators.Values.Sum(a => a.Orders.Length);
        ArbitrationLog.Started(_log, _rules.Actuators.Count - 1, orders);
        _running = Task.Run(() => RunAsync(remembered), CancellationToken.None);
        var resumed = await PostAsync(new ArbiterInput.Restart());
        Connected(DrillSite.Life);
        Connected(DrillSite.Comfort);
        return resumed.IsOk ? Unit.Value : resumed.Error;
    }

    /// <summary>Takes what a Controller sent on its <c>order</c> topic.</summary>
    /// <param name="sender">Whose session it came from.</param>
    /// <param name="payload">What should be a JWS.</param>
    /// <param name="redelivered">MQTT's DUP flag.</param>
    /// <param name="cancellation">Stops waiting for the answer, not the order.</param>
    /// <returns>The durable answer: acknowledge; or an error: do not acknowledge, nothing was kept.</returns>
    public async ValueTask<Result<OrderAnswer>> SubmitAsync(
        ComponentId sender, ReadOnlyMemory<byte> payload, bool redelivered, CancellationToken cancellation)
    {
        if (!_rate.TryTake(sender))
        {
            return await RefuseAsync(
                MonitoringEvents.OrderRefused, EventOutcome.Refused, sender, Refusal.TooManyOrders, cancellation);
        }

        var (order, refusal) = _gate.Check(sender, payload.Span);
        if (order is not null)
        {
            return await SubmitVerifiedAsync(order, redelivered).WaitAsync(cancellation);
        }

        ArbitrationLog.Refused(_log, sender.Value, refusal!.Why, refusal.Detail);
        if (refusal.Genuine is { } late)
        {
            return await PostAsync(new ArbiterInput.Late(sender, late, refusal.Why)).WaitAsync(cancellation);
        }

        return await RefuseAsync(
            MonitoringEvents.ForgedOrder, EventOutcome.Alarm, sender, refusal.Why, cancellation);
    }

    /// <summary>Takes what an actuator said on its <c>ack</c> topic. Acknowledge it only on success.</summary>
    /// <param name="sender">Whose session it came from.</param>
    /// <param name="result">What it said.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async ValueTask<Result<OrderAnswer>> AcknowledgeAsync(
        ComponentId sender, ActResult result, CancellationToken cancellation)
    {
        // An actuator speaks only for itself: another's name in the text is not believed.
        if (result.Component != sender) return new OrderAnswer("issuer-mismatch");
        return await PostAsync(new ArbiterInput.Acknowledged(result)).WaitAsync(cancellation);
    }

    /// <summary>Takes what a component said on its <c>st</c> topic.</summary>
    public void Said(ComponentState state)
    {
        if (state is { Condition: ComponentCondition.Running, Position: { } position })
        {
            Post(new ArbitrationItem(new ArbiterInput.Position(state.Component, position), null, false));
        }
    }

    /// <summary>Takes that a component's session began. Call it once for each session.</summary>
    public void Connected(ComponentId component)
    {
        _sessions.Add(component);
        ArbiterInput input = _rules.Find(component) is null
            ? new ArbiterInput.ControllerBack(component)
            : new ArbiterInput.ActuatorBack(component);
        Post(new ArbitrationItem(input, null, false));
    }

    /// <summary>Takes that a component's session ended. Call it once for each session.</summary>
    public void Disconnected(ComponentId component)
    {
        _notices.SessionEnded(component);
        if (!_sessions.Remove(component)) return;
        Post(new ArbitrationItem(new ArbiterInput.ControllerLost(component), null, false));
    }

    /// <summary>Stops taking orders, writes what is not written, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        _queue.Writer.TryComplete();
        _abort.CancelAfter(TimeSpan.FromSeconds(10));
        await _running;
        await _abort.CancelAsync();
        _abort.Dispose();
    }

    internal Task<Result<OrderAnswer>> SubmitVerifiedAsync(VerifiedOrder order, bool redelivered) =>
        PostAsync(new ArbiterInput.Order(order.Controller, order.Claims, order.Jws, redelivered));

    internal OrderGate Gate => _gate;

    internal void DrillNotStated(Exception exception) => ArbitrationLog.DrillNotStated(_log, exception);

    internal ArbitrationSettings Settings => _settings;

    private async Task<Result<OrderAnswer>> RefuseAsync(
        string kind, EventOutcome outcome, ComponentId sender, string why, CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        var fact = new Event
        {
            Id = NewId(now.ToUnixTimeMilliseconds()),
            Kind = kind,
            Component = sender,
            At = now,
            Outcome = outcome,
            Data = EventData.Of(("controller", sender.Value), ("why", why)),
        };
        var item = new ArbitrationItem(null, fact, true) { Refused = why };
        return await PostAsync(item).WaitAsync(cancellation);
    }

    private Task<Result<OrderAnswer>> PostAsync(ArbiterInput input) =>
        PostAsync(new ArbitrationItem(input, null, true));

    private Task<Result<OrderAnswer>> PostAsync(ArbitrationItem item)
    {
        if (Interlocked.Increment(ref _waiting) > WaitingMax)
        {
            Interlocked.Decrement(ref _waiting);
            return Task.FromResult<Result<OrderAnswer>>(ArbitrationErrors.Busy);
        }

        Post(item);
        return CountAsync(item.Done);
    }

    private async Task<Result<OrderAnswer>> CountAsync(Task<Result<OrderAnswer>> done)
    {
        try
        {
            return await done;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private void Post(ArbitrationItem item)
    {
        if (!_queue.Writer.TryWrite(item)) item.Fail(ArbitrationErrors.Stopped);
    }

    private void Delivered(ComponentId controller, long no) =>
        Post(new ArbitrationItem(new ArbiterInput.Delivered(controller, no), null, false));

    private async Task RunAsync(ArbiterState remembered)
    {
        try
        {
            await _loop.RunAsync(remembered, _queue.Reader, _abort.Token);
        }
        catch (Exception e)
        {
            // Boundary: the arbiter is broken. Nothing more is acknowledged, and the drill and the proof turn red.
            if (!_abort.IsCancellationRequested) ArbitrationLog.Died(_log, e);
        }

        _queue.Writer.TryComplete();
        while (_queue.Reader.TryRead(out var left)) left.Fail(ArbitrationErrors.Stopped);
    }

    private static string NewId(long unixMilliseconds)
    {
        Span<byte> entropy = stackalloc byte[10];
        System.Security.Cryptography.RandomNumberGenerator.Fill(entropy);
        return EventId.Compose(unixMilliseconds, entropy);
    }
}
