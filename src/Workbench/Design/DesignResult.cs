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

    /// <summary>Risks, found and stated alike, worst first. Those that are set aside are not among them.</summary>
    public required IReadOnlyList<AssessedRisk> Risks { get; init; }

    /// <summary>Risks that an exception sets aside today, worst first.</summary>
    public IReadOnlyList<AssessedRisk> SetAside { get; init; } = [];

    /// <summary>What published analyses say of this System, each compared with what was found.</summary>
    public IReadOnlyList<ExpectationCheck> Expectations { get; init; } = [];

    /// <summary>Every Function's part once, by Function, in the order of the file.</summary>
    public required IReadOnlyList<FunctionPlacement> Placements { get; init; }
}
