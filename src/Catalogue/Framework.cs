using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>Requirements of somebody else, or tables of reference: ids and short topics of our own.</summary>
public sealed record Framework
{
    /// <summary>Such as <c>owasp-2014</c>; also the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>Whether its rows are requirements, or only for reference.</summary>
    public required FrameworkKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>What it is, and how far its rows can be relied on.</summary>
    public required LocalisedText About { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Its rows, headings before what stands below them.</summary>
    public required IReadOnlyList<FrameworkRow> Rows { get; init; }
}

/// <summary>What a framework is for.</summary>
public enum FrameworkKind
{
    /// <summary>Its rows are requirements that countermeasures are held against.</summary>
    Requirements,

    /// <summary>Its rows are looked up only.</summary>
    Reference,
}
