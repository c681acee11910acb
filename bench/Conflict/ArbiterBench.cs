using System.Globalization;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Bench.Conflict;

/// <summary>A site whose orders stand already.</summary>
internal sealed class ArbiterBench
{
    private const long NowMs = 1_775_000_000_000;

    private static readonly ComponentId Gateway = ComponentId.Of("gateway");
    private static readonly ComponentId Fire = ComponentId.Of("fire");
    private static readonly string Jws = new('x', 1_300);

    private readonly Arbiter _arbiter;
    private readonly ComponentId[] _actuators;
    private readonly ComponentId[] _controllers;
    private readonly byte[] _entropy = new byte[10];
    private long _count;

    /// <summary>So many actuators, so many orders at each; every second one wants another value.</summary>
    public ArbiterBench(int actuators, int ordersEach)
    {
        _actuators = [.. Enumerable.Range(0, actuators).Select(n => Id("actuator", n))];
        _controllers = [.. Enumerable.Range(0, ordersEach).Select(n => Id("controller", n))];
        var plan = new ActuatorPlan
        {
            Positions = ["open", "closed"],
            Rest = "closed",
            Grants =
            [
                .. _controllers.Select(c => new GrantPlan(c, [Purpose.Property, Purpose.Comfort])),
                new GrantPlan(Fire, [Purpose.Life]),
            ],
        };
        var site = _actuators.Select(a => new ArbitratedPlan(a, plan)).ToArray();
        _arbiter = new Arbiter(new ArbiterRules(site, TimeSpan.FromDays(1)), NewId);
        Feed(new ArbiterInput.Restart());
        foreach (var controller in _controllers) Feed(new ArbiterInput.ControllerBack(controller));
        Feed(new ArbiterInput.ControllerBack(Fire));
        for (var i = 0; i < actuators * ordersEach; i++) Feed(Order(i, OrderAct.Set, false));
    }

    public ArbiterState State { get; private set; } = ArbiterState.Empty;

    /// <summary>Takes an input; the notices that follow arrive, as they do at a site that works.</summary>
    public void Feed(ArbiterInput input)
    {
        var step = _arbiter.Step(State, NowMs, input);
        State = step.State;
        foreach (var (controller, notice) in step.Notices)
        {
            State = _arbiter.Step(State, NowMs, new ArbiterInput.Delivered(controller, notice.No)).State;
        }
    }

    /// <summary>The i-th standing order again, or one of life that beats all at its actuator.</summary>
    public ArbiterInput.Order Order(int i, OrderAct act, bool isFire)
    {
        var actuator = _actuators[i % _actuators.Length];
        var controller = isFire ? Fire : _controllers[i / _actuators.Length % _controllers.Length];
        var claims = new OrderClaims
        {
            Iss = "spiffe://bench/service/" + controller,
            Aud = Gateway,
            Seq = ++_count,
            IatMs = 0,
            ExpMs = 1,
            Jti = NewId(0),
            Act = act,
            Target = actuator,
            Value = act == OrderAct.Release ? "" : isFire || i % 2 == 0 ? "open" : "closed",
            Purpose = isFire ? Purpose.Life : Purpose.Comfort,
            HoldSeconds = 3600,
            Reason = "bench",
        };
        return new ArbiterInput.Order(controller, claims, Jws, false);
    }

    private static ComponentId Id(string kind, int n) =>
        ComponentId.Of(string.Create(CultureInfo.InvariantCulture, $"{kind}-{n}"));

    private string NewId(long now)
    {
        BitConverter.TryWriteBytes(_entropy, ++_count);
        return EventId.Compose(now, _entropy);
    }
}
