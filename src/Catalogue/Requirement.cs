using Yuimori.Kernel.Functions;

namespace Yuimori.Catalogue;

/// <summary>One of the 5 requirements, one per phase (table 3-1).</summary>
public sealed record Requirement
{
    /// <summary><c>REQ-1</c> to <c>REQ-5</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The phase it is about.</summary>
    public required Phase Phase { get; init; }

    /// <summary>Its title.</summary>
    public required Title Title { get; init; }

    /// <summary>Ids of the functional requirements that make it up.</summary>
    public required IReadOnlyList<string> FunctionalRequirements { get; init; }

    /// <summary>Whether the row was read in a copy of its source.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks, inconsistencies of the source among them.</summary>
    public required IReadOnlyList<SourcedText> Notes { get; init; }
}
