using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Model;

/// <summary>A risk that a person states, as in tables 4-1 and 4-2 of the guide (source-002 chapter 4).</summary>
public sealed record StatedRiskModel
{
    /// <summary>Its own id.</summary>
    public required string Id { get; init; }

    /// <summary>想定脅威: the threat.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>想定被害: the damage; null: not said.</summary>
    public LocalisedText? Damage { get; init; }

    /// <summary>The Component or Link that it is about.</summary>
    public required string At { get; init; }

    /// <summary>Threat class, TH-01 to TH-11.</summary>
    public required string Threat { get; init; }

    /// <summary>The characteristics recorded before scoring; null: not said.</summary>
    public RiskTraits? Traits { get; init; }

    /// <summary>Its CRSS vector.</summary>
    public required CrssVector Vector { get; init; }

    /// <summary>Functions that treat it.</summary>
    public required IReadOnlyList<FunctionId> Functions { get; init; }

    /// <summary>How it is treated; null: not said.</summary>
    public LocalisedText? Treatment { get; init; }

    /// <summary>Where it was published; null: this design states it.</summary>
    public string? Source { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required YamlPosition Position { get; init; }

    /// <summary>Its risk id, <c>id@place</c>.</summary>
    public string RiskId => $"{Id}@{At}";
}
