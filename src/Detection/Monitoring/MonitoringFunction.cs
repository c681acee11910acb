using Yuimori.Kernel.Functions;

namespace Yuimori.Detection.Monitoring;

/// <summary>
/// F12, monitoring: faults, attacks and conflicts of control (source-002 table 3-2; IC-3.1 to IC-3.5).
/// </summary>
[Function(12)]
public static class MonitoringFunction
{
    /// <summary>What the function states of itself.</summary>
    public static FunctionDescriptor Descriptor { get; } = new(
        FunctionId.Of(12),
        "monitoring",
        [Place.Device, Place.Gateway, Place.Hub],
        [
            MonitoringEvents.OrderAccepted, MonitoringEvents.OrderRefused, MonitoringEvents.OrderReleased,
            MonitoringEvents.OrderExpired, MonitoringEvents.Conflict, MonitoringEvents.ConflictEnded,
            MonitoringEvents.ConflictProlonged, MonitoringEvents.Decided, MonitoringEvents.Acted,
            MonitoringEvents.CommandRefused, MonitoringEvents.ForgedOrder, MonitoringEvents.ReplayedOrder,
            MonitoringEvents.Watching, MonitoringEvents.Silent, MonitoringEvents.Speaking, MonitoringEvents.Drill,
            MonitoringEvents.AlarmAcknowledged,
        ]);
}
