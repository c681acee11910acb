using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>What decides an actuator.</summary>
/// <param name="Value">The value to take; null: the actuator is left where it is.</param>
/// <param name="Controller">Whose order decides; null: none stands.</param>
/// <param name="Purpose">What that order serves.</param>
/// <param name="StatedBy">Id of the Event that told of it; null for the silent first "left where it is".</param>
public sealed record Decision(
    string? Value = null, ComponentId? Controller = null, Purpose? Purpose = null, string? StatedBy = null)
{
    /// <summary>Where every actuator starts: nobody decides, and nothing was commanded.</summary>
    public static Decision None { get; } = new(null, null, null, null);

    internal bool IsSameAs(Decision other) =>
        Value == other.Value && Controller == other.Controller && Purpose == other.Purpose;
}
