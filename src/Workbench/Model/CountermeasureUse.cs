using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>A countermeasure that this design has, and where.</summary>
public sealed record CountermeasureUse
{
    /// <summary>Its own id.</summary>
    public required string Id { get; init; }

    /// <summary>Its id in the guideline's catalogue of countermeasures; null: one of this design alone.</summary>
    public string? Is { get; init; }

    /// <summary>Its name; null: the catalogue's.</summary>
    public LocalisedText? Name { get; init; }

    /// <summary>Components and Links that have it.</summary>
    public required IReadOnlyList<string> At { get; init; }

    /// <summary>Risks that it acts against; empty: those that the catalogue says.</summary>
    public required IReadOnlyList<RiskSelector> Against { get; init; }

    /// <summary>By what means; null: the catalogue's.</summary>
    public MeasureMeans? Means { get; init; }

    /// <summary>How far it is.</summary>
    public required MeasureState State { get; init; }

    /// <summary>Who answers for it; null: not said.</summary>
    public LocalisedText? Owner { get; init; }

    /// <summary>Numbers of guidelines that ask for it, such as <c>OTA-1</c>; empty: the catalogue's.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Tests and analyses that show it, such as <c>junit:Tls.RefusesPlain</c>.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required YamlPosition Position { get; init; }
}

/// <summary>By what means a risk is treated (source-002 chapter 4, AP-3).</summary>
public enum MeasureMeans
{
    /// <summary>A software function.</summary>
    Software = 1,

    /// <summary>Hardware.</summary>
    Hardware = 2,

    /// <summary>Operation by people.</summary>
    Operation = 3,

    /// <summary>Choice of design.</summary>
    Design = 4,
}

/// <summary>How far a countermeasure is.</summary>
public enum MeasureState
{
    /// <summary>Chosen, not there yet.</summary>
    Planned = 1,

    /// <summary>There; nobody has shown that it works.</summary>
    Implemented = 2,

    /// <summary>Shown to work.</summary>
    Verified = 3,
}
