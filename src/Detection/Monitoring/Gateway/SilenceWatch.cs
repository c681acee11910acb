using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Yuimori.Detection.Monitoring.Silence;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using EventId = Yuimori.Kernel.Events.EventId;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// Watches that every member speaks and states it: <c>F12.watching</c> at half the silence time, <c>F12.silent</c> as
/// an alarm once for each silence, <c>F12.speaking</c> when it ends. Who is silent is durable together with the Event.
/// </summary>
/// <param name="members">Everybody who must speak.</param>
/// <param name="silence">Silence after which one is called silent.</param>
/// <param name="journal">Where it is stated.</param>
/// <param name="states">Where who is silent is kept.</param>
/// <param name="clock">Now.</param>
/// <param name="log">Log.</param>
public sealed class SilenceWatch(
    IReadOnlyList<ComponentId> members, TimeSpan silence, IJournal journal, IStateStore states, TimeProvider clock,
    ILogger<SilenceWatch> log)
{
    private const string Key = "f12/silent";

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly SilenceDetector _detector = new(members, silence);
    private readonly Lock _gate = new();
    private readonly List<(ComponentId Member, long Seconds)> _returned = [];
    private readonly long _start = clock.GetTimestamp();
    private SilenceState? _state;

    private long NowMs => (long)clock.GetElapsedTime(_start).TotalMilliseconds;

    /// <summary>A member spoke: any message or ping of its session counts. Thread-safe, cheap.</summary>
    public void Heard(ComponentId member)
    {
        lock (_gate)
        {
            if (_state is null) return;
            (_state, var quiet) = SilenceDetector.Heard(_state, member, NowMs);
            if (quiet is { } seconds) _returned.Add((member, seconds));
        }
    }

    /// <summary>Watches until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await BeginAsync(cancellation);
        while (true)
        {
            await Task.Delay(Look, clock, cancellation);
            try
            {
                await LookOnceAsync(cancellation);
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                // Boundary: a full or broken disk. What could not be stated is looked at again.
                SilenceLog.NotStated(log, e);
            }
        }
    }

    internal async ValueTask BeginAsync(CancellationToken cancellation)
    {
        var before = await SilentBeforeAsync(cancellation);
        lock (_gate) _state = _detector.Begin(NowMs, before);
    }

    internal async ValueTask LookOnceAsync(CancellationToken cancellation)
    {
        SilenceStep step;
        (ComponentId Member, long Seconds)[] returned;
        SilenceState before;
        lock (_gate)
        {
            before = _state!;
            step = _detector.Look(before, NowMs);
            returned = [.. _returned];
            _returned.Clear();
            _state = step.State;
        }

        var facts = new List<Event>();
        foreach (var (member, seconds) in returned)
        {
            facts.Add(Fact(MonitoringEvents.Speaking, member, EventOutcome.Ok, seconds));
        }

        foreach (var (member, seconds) in step.Silent)
        {
            SilenceLog.Silent(log, member.Value, seconds);
            facts.Add(Fact(MonitoringEvents.Silent, member, EventOutcome.Alarm, seconds));
        }

        foreach (var (member, speaks) in step.Watching)
        {
            facts.Add(Fact(
                MonitoringEvents.Watching, member, speaks ? EventOutcome.Ok : EventOutcome.Failed, null));
        }

        if (facts.Count == 0) return;
        try
        {
            await journal.AppendAsync(facts, [new StateWrite(Key, Encode(step.State))], cancellation);
        }
        catch
        {
            Undo(before, step, returned);
            throw;
        }
    }

    // What was not made durable was not stated: the members are found silent, or back, again at the next look.
    private void Undo(SilenceState before, SilenceStep step, IReadOnlyList<(ComponentId, long)> returned)
    {
        lock (_gate)
        {
            _returned.InsertRange(0, returned);
            var silent = _state!.Silent;
            foreach (var (member, _) in step.Silent) silent = silent.Remove(member.Value);
            _state = _state with { Silent = silent, WatchMs = before.WatchMs };
        }
    }

    private async ValueTask<IReadOnlyList<ComponentId>> SilentBeforeAsync(CancellationToken cancellation)
    {
        var kept = await states.ReadAsync(Key, cancellation);
        if (kept is null) return [];
        return [.. Encoding.UTF8.GetString(kept).Split(' ')
            .Select(ComponentId.Parse).Where(p => p.IsOk).Select(p => p.Value)];
    }

    private static byte[] Encode(SilenceState state) => Encoding.UTF8.GetBytes(string.Join(' ', state.Silent.Keys));

    private Event Fact(string kind, ComponentId member, EventOutcome outcome, long? seconds) => new()
    {
        Id = EventId.New(clock),
        Kind = kind,
        Component = member,
        At = clock.GetUtcNow(),
        Outcome = outcome,
        Data = EventData.Of(("seconds", seconds?.ToString(CultureInfo.InvariantCulture))),
    };
}
