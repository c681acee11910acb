using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>A row of a framework.</summary>
public sealed record FrameworkRow
{
    /// <summary>Such as <c>OTA-1</c>, <c>OWASP2014-4.1</c> or <c>EN303645-5.1-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its framework.</summary>
    public required string Framework { get; init; }

    /// <summary>The number as the source prints it, such as <c>I4.1</c> or <c>CR 1.1</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Id of the heading that it stands below, or null.</summary>
    public required string? Parent { get; init; }

    /// <summary>How strongly the framework asks for it; null where it makes no difference.</summary>
    public required RowLevel? Level { get; init; }

    /// <summary>False when only its number is known, not what it asks for.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>A short topic in our own words.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>More of it in our own words, or null.</summary>
    public required LocalisedText? About { get; init; }

    /// <summary>Rows of other frameworks that match it.</summary>
    public required IReadOnlyList<CrosswalkLink> Related { get; init; }

    /// <summary>Whether the row was read in a copy of its source: never show it as verified else.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks.</summary>
    public required IReadOnlyList<SourcedText> Notes { get; init; }
}

/// <summary>How strongly a framework asks for a row.</summary>
public enum RowLevel
{
    /// <summary>It must be met, where it applies.</summary>
    Mandatory,

    /// <summary>It should be met.</summary>
    Recommended,
}
