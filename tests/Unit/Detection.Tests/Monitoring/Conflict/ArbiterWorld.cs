using System.Text;
using Yuimori.Detection.Monitoring;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Tests.Monitoring.Conflict;

/// <summary>
/// A site around the arbiter: a disk, a network that loses, repeats and reorders, actuators that restart elsewhere, and
/// power that fails before a commit, after it, or after sending. Holds each step against the oracle.
/// </summary>
internal sealed class ArbiterWorld
{
    private readonly Arbiter _arbiter = new(ConflictSite.Rules, ConflictSite.Ids());
    private readonly ArbiterOracle _oracle = new();
    private readonly SortedDictionary<string, byte[]> _disk = new(StringComparer.Ordinal);
    private readonly List<Event> _journal = [];
    private readonly HashSet<ComponentId> _online = [];
    private readonly List<WantedCommand> _commands = [];
    private readonly List<ActResult> _acks = [];
    private readonly List<WantedNotice> _notices = [];
    private readonly Dictionary<(ComponentId, long), Verdict> _received = [];
    private readonly Dictionary<ComponentId, (string Position, long Seq)> _actuators = [];
    private readonly List<ArbiterInput.Order> _sent = [];
    private readonly Dictionary<ComponentId, ArbiterInput.Order> _newest = [];
    private readonly Dictionary<ComponentId, List<string>> _conflicts = [];
    private readonly Dictionary<ComponentId, List<long>> _oracleSeen =
        ConflictSite.Controllers.ToDictionary(c => c, _ => new List<long>());

    private ArbiterState _memory = ArbiterState.Empty;
    private long _now = 1_775_000_000_000;
    private long _seq;
    private int _replays;

    public ArbiterWorld()
    {
        _actuators[ConflictSite.Window] = ("open", 0);
        _actuators[ConflictSite.Entrance] = ("locked", 0);
        foreach (var actuator in _actuators.Keys) _conflicts[actuator] = [];
        Feed(new ArbiterInput.Restart(), Power.Stays);
    }

    private enum Power
    {
        Stays,
        FailsBeforeCommit,
        FailsAfterCommit,
        FailsAfterSending,
    }

    public void Do(int number)
    {
        var dice = new Dice(number);
        var power = dice.Next(10) switch
        {
            7 => Power.FailsBeforeCommit,
            8 => Power.FailsAfterCommit,
            9 => Power.FailsAfterSending,
            _ => Power.Stays,
        };
        _now += dice.Next(3) * dice.Next(400);
        Feed(new ArbiterInput.Tick(), Power.Stays);
        var controller = dice.Pick(ConflictSite.Controllers);
        switch (dice.Next(16))
        {
            case 0 or 1 or 2 or 3: Submit(NewOrder(controller, dice, OrderAct.Set), power); break;
            case 4: Renew(controller, power); break;
            case 5: Submit(NewOrder(controller, dice, OrderAct.Release), power); break;
            case 6: Lose(controller, power); break;
            case 7: Back(controller, power); break;
            case 8: Wait(dice.Next(20_000), power); break;
            case 9: Obey(dice, power); break;
            case 10: Acknowledge(dice, power); break;
            case 11: Drop(dice); break;
            case 12: RestartActuator(dice, power); break;
            case 13: Replay(dice, power); break;
            case 14: Read(dice.Next(4), power); break;
            default: SetClockBack(2_000 + dice.Next(10_000)); break;
        }
    }

    /// <summary>Everything works again: what must be, comes to be, and nothing was lost or told twice.</summary>
    public void Settle()
    {
        foreach (var controller in ConflictSite.Controllers) Back(controller, Power.Stays);
        Heartbeat();
        for (var round = 0; round < 300 && !IsSettled(); round++)
        {
            while (_commands.Count > 0) Obey(new Dice(0), Power.Stays);
            while (_acks.Count > 0) Acknowledge(new Dice(0), Power.Stays);
            while (_notices.Count > 0) Read(0, Power.Stays);
            Wait(600, Power.Stays);
            Heartbeat();
        }

        Assert.True(IsSettled(), "commands or notices are never done");
        foreach (var (actuator, at) in _actuators)
        {
            if (_oracle.Wanted(actuator) is { } wanted) Assert.Equal(wanted, at.Position);
        }

        foreach (var controller in ConflictSite.Controllers)
        {
            foreach (var actuator in _actuators.Keys)
            {
                Assert.Equal(
                    _oracle.Verdicts.Where(v => v.Controller == controller && v.Actuator == actuator)
                        .Select(v => v.What),
                    _received.Where(r => r.Key.Item1 == controller && r.Value.Target == actuator)
                        .OrderBy(r => r.Key.Item2).Select(r => Words(r.Value)));
            }
        }

        Assert.Equal(_replays, _journal.Count(e => e.Kind == MonitoringEvents.ReplayedOrder));
        Assert.All(_journal, e => Assert.True(EventCodec.Check(e).IsOk));
        Assert.Equal(_journal.Count, _journal.Select(e => e.Id).Distinct().Count());
    }

    private void Heartbeat()
    {
        foreach (var (actuator, at) in _actuators) Feed(new ArbiterInput.Position(actuator, at.Position), Power.Stays);
    }

    private bool IsSettled() =>
        _commands.Count == 0 && _acks.Count == 0 && _notices.Count == 0
        && _memory.Actuators.Values.All(a => a.Command is null or { Confirmed: true })
        && _memory.Controllers.Values.All(c => c.Notices.IsEmpty);

    private ArbiterInput.Order NewOrder(ComponentId controller, Dice dice, OrderAct act)
    {
        var actuator = dice.Pick(ConflictSite.Actuators);
        string[] values = [.. actuator.Actuator.Positions, "ajar"];
        return ConflictSite.Order(
            controller, ++_seq, (Purpose)(1 + dice.Next(4)), actuator.Component, dice.Pick(values),
            1 + dice.Next(45), act, "rule-" + dice.Next(3));
    }

    private void Submit(ArbiterInput.Order order, Power power)
    {
        _sent.Add(order);
        _newest[order.Controller] = order;
        Feed(order, power);

        // No acknowledgement came, so the Controller's client delivers it again.
        if (power != Power.Stays) Feed(order with { Redelivered = true }, Power.Stays);
    }

    private void Renew(ComponentId controller, Power power)
    {
        if (!_newest.TryGetValue(controller, out var last)) return;
        var jti = $"{controller}-{++_seq}";
        Submit(last with { Claims = last.Claims with { Seq = _seq, Jti = jti }, Jws = "jws-of-" + jti }, power);
    }

    private void Replay(Dice dice, Power power)
    {
        if (_sent.Count == 0) return;
        Feed(dice.Pick(_sent) with { Redelivered = dice.Next(3) == 0 }, power);
    }

    private void Lose(ComponentId controller, Power power)
    {
        _online.Remove(controller);
        _notices.RemoveAll(n => n.Controller == controller);
        Feed(new ArbiterInput.ControllerLost(controller), power);
    }

    private void Back(ComponentId controller, Power power)
    {
        _online.Add(controller);
        Feed(new ArbiterInput.ControllerBack(controller), power);
    }

    private void Wait(int ms, Power power)
    {
        _now += ms;
        Feed(new ArbiterInput.Tick(), power);
    }

    private void SetClockBack(int ms)
    {
        _now -= ms;
        _oracle.ClockWentBack(ms);
        Feed(new ArbiterInput.Tick(), Power.Stays);
    }

    private void Obey(Dice dice, Power power)
    {
        if (_commands.Count == 0) return;
        var command = dice.Take(_commands);
        var known = _actuators[command.Actuator];
        if (command.Seq <= known.Seq) return;
        _actuators[command.Actuator] = (command.Value, command.Seq);
        _acks.Add(new ActResult
        {
            Command = command.Id,
            Component = command.Actuator,
            At = DateTimeOffset.FromUnixTimeMilliseconds(_now),
            Outcome = EventOutcome.Ok,
            Value = command.Value,
        });
        Feed(new ArbiterInput.Position(command.Actuator, command.Value), power);
    }

    private void Acknowledge(Dice dice, Power power)
    {
        if (_acks.Count == 0) return;
        var ack = dice.Take(_acks);
        Feed(new ArbiterInput.Acknowledged(ack), power);
        if (power != Power.FailsBeforeCommit && dice.Next(4) != 3) return;
        Feed(new ArbiterInput.Acknowledged(ack), Power.Stays);
    }

    private void Drop(Dice dice)
    {
        if (_commands.Count > 0) dice.Take(_commands);
        if (_acks.Count > 0) dice.Take(_acks);
        if (_notices.Count > 0) dice.Take(_notices);
    }

    private void RestartActuator(Dice dice, Power power)
    {
        var actuator = dice.Pick(ConflictSite.Actuators);
        var position = dice.Pick(actuator.Actuator.Positions);
        _actuators[actuator.Component] = (position, _actuators[actuator.Component].Seq);
        _commands.RemoveAll(c => c.Actuator == actuator.Component);
        Feed(new ArbiterInput.ActuatorBack(actuator.Component), Power.Stays);
        Feed(new ArbiterInput.Position(actuator.Component, position), power);
        if (power == Power.FailsBeforeCommit)
        {
            Feed(new ArbiterInput.Position(actuator.Component, position), Power.Stays);
        }
    }

    private void Read(int count, Power power)
    {
        for (var i = 0; i <= count && _notices.Count > 0; i++)
        {
            var notice = _notices[0];
            _notices.RemoveAt(0);
            var key = (notice.Controller, notice.Notice.No);
            if (_received.TryGetValue(key, out var before)) Assert.Equal(before, notice.Notice.Verdict);
            _received[key] = notice.Notice.Verdict;
            Feed(new ArbiterInput.Delivered(notice.Controller, notice.Notice.No), power);
        }
    }

    private void Feed(ArbiterInput input, Power power)
    {
        var step = _arbiter.Step(_memory, _now, input);
        if (power == Power.FailsBeforeCommit)
        {
            Reboot();
            return;
        }

        foreach (var write in ArbiterMemory.Changes(_memory, step.State))
        {
            if (write.Value is null) _disk.Remove(write.Key);
            else _disk[write.Key] = write.Value;
        }

        _journal.AddRange(step.Events);
        _memory = step.State;
        Predict(input, step);
        Check(step);
        if (power == Power.FailsAfterCommit)
        {
            Reboot();
            return;
        }

        _commands.AddRange(step.Commands);
        _notices.AddRange(step.Notices);
        if (power == Power.FailsAfterSending) Reboot();
    }

    private void Reboot()
    {
        var read = ArbiterMemory.Read(_disk);
        Assert.True(read.IsOk, read.Error?.Detail);
        _memory = read.Value;
        _notices.Clear();
        Feed(new ArbiterInput.Restart(), Power.Stays);
        foreach (var controller in _online) Feed(new ArbiterInput.ControllerBack(controller), Power.Stays);
    }

    private void Predict(ArbiterInput input, ArbiterStep step)
    {
        if (input is ArbiterInput.Tick or ArbiterInput.Restart) _oracle.TimeIs(_now);
        if (input is not ArbiterInput.Order order) return;
        var seen = _oracleSeen[order.Controller];
        if (seen.Contains(order.Claims.Seq))
        {
            var isRedelivery = order.Redelivered && seen.TakeLast(ArbiterLimits.RecentMax).Contains(order.Claims.Seq);
            if (!isRedelivery) _replays++;
            Assert.Equal(isRedelivery ? null : Refusal.Replayed, step.Refused);
            return;
        }

        seen.Add(order.Claims.Seq);
        if (IsGranted(order))
        {
            Assert.Null(step.Refused);
            _oracle.Accepted(order.Controller, order.Claims, _now);
        }
        else
        {
            Assert.NotNull(step.Refused);
            _oracle.Refused(order.Controller, order.Claims);
        }
    }

    private static bool IsGranted(ArbiterInput.Order order)
    {
        var (c, p) = (order.Controller, order.Claims.Purpose);
        var may = c == ConflictSite.Safety ? p is Purpose.Life or Purpose.Property
            : c == ConflictSite.Guard ? p is Purpose.Property or Purpose.Comfort
            : c == ConflictSite.Comfort ? p is Purpose.Comfort
            : p is Purpose.Comfort or Purpose.Entertainment;
        return may && (order.Claims.Act == OrderAct.Release || order.Claims.Value != "ajar");
    }

    private ActuatorState StateOf(ComponentId actuator) =>
        _memory.Actuators.GetValueOrDefault(actuator, ActuatorState.Empty);

    private void Check(ArbiterStep step)
    {
        foreach (var actuator in _actuators.Keys)
        {
            var (decided, winner) = (StateOf(actuator).Decision, _oracle.Winner(actuator));
            Assert.Equal(
                (_oracle.Wanted(actuator), winner?.Controller, winner?.Purpose),
                (decided.Value, decided.Controller, decided.Purpose));
        }

        foreach (var command in step.Commands)
        {
            var winner = _oracle.Winner(command.Actuator);
            Assert.Equal(_oracle.Wanted(command.Actuator), command.Value);
            Assert.Equal(winner is null ? null : "jws-of-" + winner.Id, command.Order);
        }

        foreach (var e in step.Events) Fold(e);
        foreach (var (actuator, going) in _conflicts)
        {
            Assert.Equal(_oracle.Conflicts(actuator).Order(), going.Order());
        }

        Assert.Equal(_oracle.Alarms, _journal.Count(e => e.Kind == MonitoringEvents.ConflictProlonged));
    }

    private void Fold(Event e)
    {
        if (e.Kind is not (MonitoringEvents.Conflict or MonitoringEvents.ConflictEnded)) return;
        var d = e.Data;
        var what = $"{d["winner"]} {d["winnerPurpose"]} {d["winnerValue"]} beats "
            + $"{d["loser"]} {d["loserPurpose"]} {d["loserValue"]}";
        if (e.Kind == MonitoringEvents.Conflict) _conflicts[e.Component].Add(what);
        else Assert.True(_conflicts[e.Component].Remove(what), "ended but never began: " + what);
    }

    private static string Words(Verdict v) => v.Outcome switch
    {
        VerdictOutcome.Won => $"{v.Order} Won {v.WinnerValue}",
        VerdictOutcome.Lost =>
            $"{v.Order} Lost {v.Winner} {ArbiterOracle.Word(v.WinnerPurpose!.Value)} {v.WinnerValue}",
        _ => $"{v.Order} {v.Outcome}",
    };

    /// <summary>The whole of the disk as text, for a failure's message.</summary>
    public override string ToString() =>
        string.Join('\n', _disk.Select(d => d.Key + " " + Encoding.UTF8.GetString(d.Value)));
}
