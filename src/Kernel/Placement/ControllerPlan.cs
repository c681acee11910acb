using System.Text.Json.Serialization;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Text;

namespace Yuimori.Kernel.Placement;

/// <summary>A Controller: rules that turn readings into orders.</summary>
public sealed record ControllerPlan
{
    /// <summary>Its rules.</summary>
    public required IReadOnlyList<ControlRule> Rules { get; init; }
}

/// <summary>While every condition holds, each order stands; when one ceases to hold, they are released.</summary>
/// <param name="Id">Reason in the timeline.</param>
/// <param name="Text">The rule in words.</param>
/// <param name="When">Conditions, all of which must hold.</param>
/// <param name="Orders">What to order.</param>
/// <param name="Purpose">What it serves.</param>
/// <param name="HoldSeconds">How long an order stands unless renewed.</param>
public sealed record ControlRule(
    string Id,
    LocalisedText Text,
    IReadOnlyList<ControlCondition> When,
    IReadOnlyList<ControlTarget> Orders,
    Purpose Purpose,
    int HoldSeconds);

/// <summary>A condition on a sensor's stream; yes/no streams read as 1 and 0.</summary>
/// <param name="Sensor">The sensor.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Is">The comparison.</param>
/// <param name="Value">What to compare with, in the stream's unit.</param>
public sealed record ControlCondition(ComponentId Sensor, string Stream, Comparison Is, decimal Value);

/// <summary>An actuator and the position wanted.</summary>
/// <param name="Actuator">The actuator.</param>
/// <param name="Value">One of its positions.</param>
public sealed record ControlTarget(ComponentId Actuator, string Value);

/// <summary>How a reading is compared. Frozen: in plans.</summary>
[JsonConverter(typeof(KebabEnumConverter<Comparison>))]
public enum Comparison
{
    /// <summary>Reading ≥ value.</summary>
    AtLeast = 1,

    /// <summary>Reading ≤ value.</summary>
    AtMost = 2,
}
