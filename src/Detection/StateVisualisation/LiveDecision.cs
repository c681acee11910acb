using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.StateVisualisation;

/// <summary>What the arbiter decided for an actuator (<c>F12.decided</c>).</summary>
/// <param name="Value">The value decided; null: the actuator is left where it is.</param>
/// <param name="Controller">Whose order decides; null: no order stands, this is the rest value.</param>
/// <param name="Purpose">What the order serves.</param>
/// <param name="Reason">The rule behind the order.</param>
/// <param name="At">Since when.</param>
public sealed record LiveDecision(
    string? Value, ComponentId? Controller, Purpose? Purpose, string? Reason, DateTimeOffset At);
