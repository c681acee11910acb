using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>One of the 11 threat classes.</summary>
public sealed record ThreatClass
{
    /// <summary><c>TH-01</c> to <c>TH-11</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Which list it comes from.</summary>
    public required ThreatOrigin Origin { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>What it means.</summary>
    public required LocalisedText Meaning { get; init; }

    /// <summary>The functions that treat it (our own mapping, see <see cref="FunctionsSource"/>).</summary>
    public required IReadOnlyList<FunctionId> Functions { get; init; }

    /// <summary>What the mapping to functions rests on.</summary>
    public required string FunctionsSource { get; init; }

    /// <summary>Whether the row was read in a copy of its source.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks, inconsistencies of the source among them.</summary>
    public required IReadOnlyList<SourcedText> Notes { get; init; }
}

/// <summary>The list that a threat class comes from.</summary>
public enum ThreatOrigin
{
    /// <summary>STRIDE.</summary>
    Stride,

    /// <summary>The additions of CCDS.</summary>
    Ccds,
}
