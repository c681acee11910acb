using Yuimori.Kernel.Functions;

namespace Yuimori.Catalogue;

/// <summary>One of the 12 functional requirements (table 3-1): what Evidence is judged for.</summary>
public sealed record FunctionalRequirement
{
    /// <summary><c>FR-1</c> to <c>FR-12</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the requirement that it belongs to.</summary>
    public required string Requirement { get; init; }

    /// <summary>Its title.</summary>
    public required Title Title { get; init; }

    /// <summary>The functions that meet it.</summary>
    public required IReadOnlyList<FunctionId> Functions { get; init; }

    /// <summary>Whether its evidence is judged yet.</summary>
    public required EvidenceStanding Evidence { get; init; }

    /// <summary>What is needed.</summary>
    public required IReadOnlyList<SourcedText> Needed { get; init; }

    /// <summary>What is desirable: ranks below <see cref="Needed"/>.</summary>
    public required IReadOnlyList<SourcedText> Desirable { get; init; }

    /// <summary>Whether the row was read in a copy of its source.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks, inconsistencies of the source among them.</summary>
    public required IReadOnlyList<SourcedText> Notes { get; init; }
}

/// <summary>Whether a functional requirement's evidence is judged.</summary>
public enum EvidenceStanding
{
    /// <summary>Evidence rules exist and decide its state.</summary>
    Judged,

    /// <summary>Its functions are all, or essentially, planned: it is shown as planned.</summary>
    Planned,
}
