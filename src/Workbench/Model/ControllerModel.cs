using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>A Controller's settings.</summary>
public sealed record ControllerModel
{
    /// <summary>Purposes that it may order for.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    /// <summary>Sensors that it may read.</summary>
    public required IReadOnlyList<ComponentId> Reads { get; init; }

    /// <summary>Its rules.</summary>
    public required IReadOnlyList<RuleModel> Rules { get; init; }
}

/// <summary>A rule: while every condition holds, each order stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">In words.</param>
/// <param name="When">Conditions.</param>
/// <param name="Orders">Orders.</param>
/// <param name="Purpose">What it serves.</param>
/// <param name="HoldSeconds">How long an order stands unless renewed.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record RuleModel(
    string Id,
    LocalisedText Text,
    IReadOnlyList<ControlCondition> When,
    IReadOnlyList<ControlTarget> Orders,
    Purpose Purpose,
    int HoldSeconds,
    YamlPosition Position);
