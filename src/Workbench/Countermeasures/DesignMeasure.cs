using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>A countermeasure that this design has: one that it lists, or one that can be seen in it.</summary>
public sealed record DesignMeasure
{
    /// <summary>The id in the System file, or the catalogue's id when nobody listed it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>Its row in the catalogue; null: one of this design alone, or an unknown id.</summary>
    public required Countermeasure? Catalogue { get; init; }

    /// <summary>The entry of the System file; null: nobody listed it.</summary>
    public required CountermeasureUse? Listed { get; init; }

    /// <summary>How it is known.</summary>
    public required MeasureOrigin Origin { get; init; }

    /// <summary>What was seen; null when it is listed.</summary>
    public required LocalisedText? Seen { get; init; }

    /// <summary>How far it is. What is only seen counts as implemented: nobody has shown that it works.</summary>
    public required MeasureState State { get; init; }

    /// <summary>By what means.</summary>
    public required IReadOnlyList<MeasureMeans> Means { get; init; }

    /// <summary>Components and Links that have it, in the order of the file.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The requirements that it meets.</summary>
    public required IReadOnlyList<CrosswalkLink> Meets { get; init; }

    /// <summary>The risks that it acts on, worst first.</summary>
    public required IReadOnlyList<AssessedRisk> Risks { get; init; }
}

/// <summary>How a countermeasure of a design is known.</summary>
public enum MeasureOrigin
{
    /// <summary>The System file lists it.</summary>
    Listed = 1,

    /// <summary>What the System file says of a Component or Link shows it.</summary>
    Model = 2,

    /// <summary>A Function that works shows it.</summary>
    Function = 3,
}
