using Yuimori.Kernel.Events;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>What every order must look like, whoever signed it; checked by gateway and actuator alike.</summary>
public static class OrderShape
{
    /// <summary>What is wrong with an order's form; null: nothing.</summary>
    public static string? WhyMalformed(OrderClaims order)
    {
        if (!EventId.IsValid(order.Jti)) return "jti is not an id";
        if (order.Seq < 0) return "seq is negative";
        if (!Enum.IsDefined(order.Act) || !Enum.IsDefined(order.Purpose)) return "act or purpose is unknown";
        if (order.Target == default) return "target is missing";
        if (order.Value.Length > OrderLimits.WordLengthMax) return "value is too long";
        if (order.Reason.Length > OrderLimits.WordLengthMax) return "reason is too long";
        if (order.Cause?.Length > OrderLimits.WordLengthMax) return "cause is too long";
        return order.ExpMs - order.IatMs > OrderLimits.LifeSecondsMax * 1000L
            ? $"it may be accepted for more than {OrderLimits.LifeSecondsMax} seconds"
            : null;
    }
}
