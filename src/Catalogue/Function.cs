using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>One of the 23 high-reliability functions (table 3-2, section 3.2).</summary>
public sealed record Function
{
    /// <summary>F1–F23.</summary>
    public required FunctionId Id { get; init; }

    /// <summary>Folder and route, such as <c>initial-setting</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name.</summary>
    public required Title Name { get; init; }

    /// <summary>What it is for.</summary>
    public required LocalisedText Purpose { get; init; }

    /// <summary>How much of it exists in this version.</summary>
    public required FunctionStatus Status { get; init; }

    /// <summary>What of it exists, and what not yet; null only when planned.</summary>
    public required LocalisedText? Scope { get; init; }

    /// <summary>Where its parts may run.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Ids of the functional requirements that it meets (table 3-1).</summary>
    public required IReadOnlyList<string> Requirements { get; init; }

    /// <summary>Ids of the development guidelines that name it (table B-1).</summary>
    public required IReadOnlyList<string> Guidelines { get; init; }

    /// <summary>Ids of the threat classes that it treats.</summary>
    public required IReadOnlyList<string> Threats { get; init; }

    /// <summary>Ids of the implementation considerations that concern it.</summary>
    public required IReadOnlyList<string> Considerations { get; init; }

    /// <summary>What it is made of.</summary>
    public required IReadOnlyList<SubFeature> SubFeatures { get; init; }

    /// <summary>What logs contain; only F5 has them.</summary>
    public required IReadOnlyList<LogContent> LogContents { get; init; }

    /// <summary>The rules by which its Events speak for or against a functional requirement.</summary>
    public required IReadOnlyList<EvidenceRule> Evidence { get; init; }

    /// <summary>Documents that the source names for it.</summary>
    public required IReadOnlyList<SourcedText> References { get; init; }

    /// <summary>Whether the row was read in a copy of its source.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks, inconsistencies of the source among them.</summary>
    public required IReadOnlyList<SourcedText> Notes { get; init; }
}

/// <summary>How much of a function exists.</summary>
public enum FunctionStatus
{
    /// <summary>It runs; <see cref="Function.Scope"/> says how far.</summary>
    Present,

    /// <summary>A first part of it runs.</summary>
    Thin,

    /// <summary>It exists as data only.</summary>
    Planned,
}
