using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>What goes wrong in practice, and what to do about it (IC-x.y).</summary>
public sealed record ImplementationConsideration
{
    /// <summary>Such as <c>IC-3.2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the requirement that it belongs to.</summary>
    public required string Requirement { get; init; }

    /// <summary>How strongly the source asks for it.</summary>
    public required ConsiderationSeverity Severity { get; init; }

    /// <summary>Its title.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>What goes wrong.</summary>
    public required LocalisedText Problem { get; init; }

    /// <summary>What to do about it.</summary>
    public required LocalisedText Measure { get; init; }

    /// <summary>The functions it concerns; empty when the source assigns none.</summary>
    public required IReadOnlyList<FunctionId> Functions { get; init; }

    /// <summary>Ids of considerations to read with it.</summary>
    public required IReadOnlyList<string> SeeAlso { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks.</summary>
    public required IReadOnlyList<SourcedText> Notes { get; init; }
}

/// <summary>How strongly the source asks for a consideration.</summary>
public enum ConsiderationSeverity
{
    /// <summary>必要である.</summary>
    Needed,

    /// <summary>望ましい: ranks below needed.</summary>
    Desirable,
}
