using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Tests.Monitoring.Conflict;

/// <summary>
/// What must be, worked out anew by scanning a plain list each time: shares nothing with the arbiter but the rules'
/// words.
/// </summary>
internal sealed class ArbiterOracle
{
    private readonly Dictionary<ComponentId, string?> _rest =
        ConflictSite.Actuators.ToDictionary(a => a.Component, a => a.Actuator.Rest);

    private readonly Dictionary<ComponentId, (long Since, bool Alarmed)> _episodes = [];
    private readonly Dictionary<string, string> _told = [];
    private List<Standing> _standing = [];
    private long _arrivals;

    public sealed record Standing(
        ComponentId Actuator, ComponentId Controller, Purpose Purpose, string Value, string Id, long Arrival,
        long Ends);

    /// <summary>Every verdict that each Controller must receive, in order for each actuator.</summary>
    public List<(ComponentId Controller, ComponentId Actuator, string What)> Verdicts { get; } = [];

    public int Alarms { get; private set; }

    public Standing? Winner(ComponentId actuator) => _standing
        .Where(s => s.Actuator == actuator).OrderBy(s => (int)s.Purpose).ThenBy(s => s.Arrival).FirstOrDefault();

    public string? Wanted(ComponentId actuator) => Winner(actuator)?.Value ?? _rest[actuator];

    public IEnumerable<string> Conflicts(ComponentId actuator) => Winner(actuator) is not { } w
        ? []
        : _standing.Where(s => s.Actuator == actuator && s.Value != w.Value).Select(
            s => $"{w.Controller} {Word(w.Purpose)} {w.Value} beats {s.Controller} {Word(s.Purpose)} {s.Value}");

    public void ClockWentBack(long ms)
    {
        _standing = [.. _standing.Select(s => s with { Ends = s.Ends - ms })];
        foreach (var (actuator, e) in _episodes.ToArray()) _episodes[actuator] = (e.Since - ms, e.Alarmed);
    }

    public void TimeIs(long now)
    {
        foreach (var actuator in _rest.Keys)
        {
            var ends = _standing.Where(s => s.Actuator == actuator).Select(s => s.Ends).Append(now).Min();
            RaiseIfDue(actuator, ends);
            foreach (var old in _standing.Where(s => s.Actuator == actuator && s.Ends <= now)
                         .OrderBy(s => (int)s.Purpose).ThenBy(s => s.Arrival).ToArray())
            {
                _standing.Remove(old);
                Verdicts.Add((old.Controller, actuator, $"{old.Id} Expired"));
            }

            Settle(actuator, now);
        }
    }

    public void Accepted(ComponentId controller, OrderClaims order, long now)
    {
        bool IsSame(Standing s) =>
            s.Actuator == order.Target && s.Controller == controller && s.Purpose == order.Purpose;
        var old = _standing.SingleOrDefault(IsSame);
        _standing.RemoveAll(IsSame);
        if (order.Act == OrderAct.Release)
        {
            Verdicts.Add((controller, order.Target, $"{old?.Id ?? order.Jti} Released"));
        }
        else
        {
            _standing.Add(new Standing(
                order.Target, controller, order.Purpose, order.Value, order.Jti,
                old?.Arrival ?? ++_arrivals, now + (order.HoldSeconds * 1000L)));
        }

        Settle(order.Target, now);
    }

    public void Refused(ComponentId controller, OrderClaims order) =>
        Verdicts.Add((controller, order.Target, $"{order.Jti} Refused"));

    private void Settle(ComponentId actuator, long now)
    {
        var winner = Winner(actuator);
        foreach (var s in _standing.Where(s => s.Actuator == actuator)
                     .OrderBy(s => (int)s.Purpose).ThenBy(s => s.Arrival))
        {
            var what = s.Id == winner!.Id && s.Controller == winner.Controller
                ? $"{s.Id} Won {s.Value}"
                : $"{s.Id} Lost {winner.Controller} {Word(winner.Purpose)} {winner.Value}";
            if (_told.GetValueOrDefault(s.Id) == what) continue;
            _told[s.Id] = what;
            Verdicts.Add((s.Controller, actuator, what));
        }

        if (!Conflicts(actuator).Any()) _episodes.Remove(actuator);
        else _episodes.TryAdd(actuator, (now, false));
        RaiseIfDue(actuator, now);
    }

    private void RaiseIfDue(ComponentId actuator, long until)
    {
        if (!_episodes.TryGetValue(actuator, out var e) || e.Alarmed) return;
        if (until - e.Since < (long)ConflictSite.Alarm.TotalMilliseconds) return;
        _episodes[actuator] = (e.Since, true);
        Alarms++;
    }

    public static string Word(Purpose purpose) => purpose.ToString().ToLowerInvariant();
}
