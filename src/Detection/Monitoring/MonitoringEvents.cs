namespace Yuimori.Detection.Monitoring;

/// <summary>The kinds of Event that F12 states.</summary>
public static class MonitoringEvents
{
    /// <summary>An order was accepted and stands.</summary>
    public const string OrderAccepted = "F12.order-accepted";

    /// <summary>An order was refused.</summary>
    public const string OrderRefused = "F12.order-refused";

    /// <summary>A Controller withdrew its order.</summary>
    public const string OrderReleased = "F12.order-released";

    /// <summary>An order's hold ended.</summary>
    public const string OrderExpired = "F12.order-expired";

    /// <summary>An order lost to one that wants another value.</summary>
    public const string Conflict = "F12.conflict";

    /// <summary>That is over.</summary>
    public const string ConflictEnded = "F12.conflict-ended";

    /// <summary>Opposite orders have stood for too long.</summary>
    public const string ConflictProlonged = "F12.conflict-prolonged";

    /// <summary>Something new decides an actuator.</summary>
    public const string Decided = "F12.decided";

    /// <summary>An actuator has taken the value.</summary>
    public const string Acted = "F12.acted";

    /// <summary>An actuator refused a command.</summary>
    public const string CommandRefused = "F12.command-refused";

    /// <summary>A component sent an order that its signature, or its sender, proves false.</summary>
    public const string ForgedOrder = "F12.forged-order";

    /// <summary>A component sent an order again.</summary>
    public const string ReplayedOrder = "F12.replayed-order";

    /// <summary>A member is being watched, and speaks or is silent.</summary>
    public const string Watching = "F12.watching";

    /// <summary>A member fell silent.</summary>
    public const string Silent = "F12.silent";

    /// <summary>A silent member speaks again.</summary>
    public const string Speaking = "F12.speaking";

    /// <summary>The arbiter tested itself.</summary>
    public const string Drill = "F12.drill";

    /// <summary>A person has seen an alarm.</summary>
    public const string AlarmAcknowledged = "F12.alarm-acknowledged";
}
