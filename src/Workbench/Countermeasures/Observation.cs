using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>
/// Something that a System file, or a Function that runs, shows: a countermeasure is there although nobody listed it.
/// Either <see cref="When"/> or <see cref="Function"/> is set.
/// </summary>
public sealed record Observation
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the countermeasure that is there.</summary>
    public required string Countermeasure { get; init; }

    /// <summary>Where it looks; null when a Function shows it.</summary>
    public RuleTarget? To { get; init; }

    /// <summary>What must hold there.</summary>
    public RuleConditions? When { get; init; }

    /// <summary>What must not hold there.</summary>
    public RuleConditions? Unless { get; init; }

    /// <summary>The Function whose working part shows it; null when the model does.</summary>
    public FunctionId? Function { get; init; }

    /// <summary>What was seen.</summary>
    public required LocalisedText Why { get; init; }
}
