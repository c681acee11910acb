using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>A countermeasure: what it does, where, against what, and which requirements it meets.</summary>
public sealed record Countermeasure
{
    /// <summary>Such as <c>channel-encryption-ip</c>. Never changed once published: System files name it.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its group.</summary>
    public required string Group { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>What it does.</summary>
    public required LocalisedText What { get; init; }

    /// <summary><c>software</c>, <c>hardware</c>, <c>operation</c>, <c>design</c>: by which it can be done.</summary>
    public required IReadOnlyList<string> Means { get; init; }

    /// <summary>Kinds of component that can have it, and <c>link</c>.</summary>
    public required IReadOnlyList<string> At { get; init; }

    /// <summary>The functions that it uses; none for what people or a design alone do.</summary>
    public required IReadOnlyList<FunctionId> Functions { get; init; }

    /// <summary>Ids of the threat classes that it acts against.</summary>
    public required IReadOnlyList<string> Threats { get; init; }

    /// <summary>How to check that it holds.</summary>
    public required LocalisedText Check { get; init; }

    /// <summary>The rows of the guideline and of frameworks that it meets.</summary>
    public required IReadOnlyList<CrosswalkLink> Crosswalk { get; init; }

    /// <summary>Whether a source prints the countermeasure; false: ours.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks.</summary>
    public required IReadOnlyList<SourcedText> Notes { get; init; }
}

/// <summary>Countermeasures that belong together.</summary>
/// <param name="Id">Such as <c>group-channel</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record CountermeasureGroup(string Id, LocalisedText Name);
