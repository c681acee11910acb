using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Detection.Tests.Monitoring.Conflict;

/// <summary>A small site after UC4: a window that rests closed, a lock that stays where it is.</summary>
internal static class ConflictSite
{
    public static readonly ComponentId Window = ComponentId.Of("window");
    public static readonly ComponentId Entrance = ComponentId.Of("entrance-lock");
    public static readonly ComponentId Safety = ComponentId.Of("safety");
    public static readonly ComponentId Guard = ComponentId.Of("guard");
    public static readonly ComponentId Comfort = ComponentId.Of("comfort");
    public static readonly ComponentId Games = ComponentId.Of("games");
    public static readonly ComponentId Gateway = ComponentId.Of("home-gateway");
    public static readonly TimeSpan Alarm = TimeSpan.FromSeconds(30);

    public static readonly ComponentId[] Controllers = [Safety, Guard, Comfort, Games];

    public static IReadOnlyList<ArbitratedPlan> Actuators { get; } =
    [
        new ArbitratedPlan(Window, Plan(["open", "half", "closed"], "closed")),
        new ArbitratedPlan(Entrance, Plan(["locked", "unlocked"], null)),
    ];

    public static ArbiterRules Rules { get; } = new(Actuators, Alarm);

    public static Func<long, string> Ids()
    {
        var count = 0L;
        return now =>
        {
            var entropy = new byte[10];
            BitConverter.TryWriteBytes(entropy, ++count);
            return EventId.Compose(now, entropy);
        };
    }

    public static ArbiterInput.Order Order(
        ComponentId controller, long seq, Purpose purpose, ComponentId target, string value,
        int hold = 60, OrderAct act = OrderAct.Set, string reason = "rule", bool redelivered = false)
    {
        var jti = $"{controller}-{seq}";
        var claims = new OrderClaims
        {
            Iss = $"spiffe://home.example/service/{controller}",
            Aud = Gateway,
            Seq = seq,
            IatMs = 0,
            ExpMs = 1,
            Jti = jti,
            Act = act,
            Target = target,
            Value = act == OrderAct.Set ? value : "",
            Purpose = purpose,
            HoldSeconds = hold,
            Reason = reason,
        };
        return new ArbiterInput.Order(controller, claims, "jws-of-" + jti, redelivered);
    }

    private static ActuatorPlan Plan(string[] positions, string? rest) => new()
    {
        Positions = positions,
        Rest = rest,
        Grants =
        [
            new GrantPlan(Safety, [Purpose.Life, Purpose.Property]),
            new GrantPlan(Guard, [Purpose.Property, Purpose.Comfort]),
            new GrantPlan(Comfort, [Purpose.Comfort]),
            new GrantPlan(Games, [Purpose.Comfort, Purpose.Entertainment]),
        ],
    };
}
