using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>A command to be signed and sent, once the state that holds it is durable.</summary>
/// <param name="Actuator">To whom.</param>
/// <param name="Id">Its id.</param>
/// <param name="Seq">Its sequence number.</param>
/// <param name="AtMs">When it was made, Unix milliseconds.</param>
/// <param name="ExpiresMs">When it may no longer be obeyed, Unix milliseconds.</param>
/// <param name="Value">The value to take.</param>
/// <param name="Order">The deciding order as signed; null for the rest value.</param>
public sealed record WantedCommand(
    ComponentId Actuator, string Id, long Seq, long AtMs, long ExpiresMs, string Value, string? Order);
