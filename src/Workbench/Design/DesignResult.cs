using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Design;

/// <summary>What the design half finds in a System.</summary>
public sealed record DesignResult
{
    /// <summary>The System.</summary>
    public required SystemModel Model { get; init; }

    /// <summary>Weak spots of the model itself, in the order of the file.</summary>
    public required IReadOnlyList<LintFinding> Lint { get; init; }

    /// <summary>Risks, worst first.</summary>
    public required IReadOnlyList<AssessedRisk> Risks { get; init; }

    /// <summary>Every Function's part once, by Function, in the order of the file.</summary>
    public required IReadOnlyList<FunctionPlacement> Placements { get; init; }
}
