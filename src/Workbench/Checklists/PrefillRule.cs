using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Checklists;

/// <summary>An answer that the model suggests. What is set must hold.</summary>
public sealed record PrefillRule
{
    /// <summary>The suggested answer.</summary>
    public required ChecklistAnswer Answer { get; init; }

    /// <summary>What must hold at the Component; null: nothing.</summary>
    public RuleConditions? When { get; init; }

    /// <summary>What must not hold there; null: nothing.</summary>
    public RuleConditions? Unless { get; init; }

    /// <summary>A Function that must work there; null: none.</summary>
    public FunctionId? Function { get; init; }

    /// <summary>What the design must show; null: nothing.</summary>
    public DesignFact? Design { get; init; }

    /// <summary>What was seen.</summary>
    public required LocalisedText Why { get; init; }
}
