using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>One of the 17 IoT development guidelines, with its rows of table B-1.</summary>
public sealed record Guideline17
{
    /// <summary><c>GL-1</c> to <c>GL-17</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>policy</c>, <c>analysis</c>, <c>design</c>, <c>maintenance</c> or <c>operation</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Its title.</summary>
    public required Title Title { get; init; }

    /// <summary>
    /// Threats and hazards of table B-1; empty when the table leaves the guideline out as not purely technical.
    /// </summary>
    public required IReadOnlyList<Hazard> Hazards { get; init; }

    /// <summary>All functions that its hazards name.</summary>
    public required IReadOnlyList<FunctionId> Functions { get; init; }

    /// <summary>Ids of the key points of the IoT Security Guidelines that match it.</summary>
    public required IReadOnlyList<string> Points { get; init; }

    /// <summary>What the mapping to key points rests on.</summary>
    public required string PointsSource { get; init; }

    /// <summary>Whether the row was read in a copy of its source.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>Remarks.</summary>
    public required IReadOnlyList<SourcedText> Notes { get; init; }
}

/// <summary>A row of table B-1.</summary>
/// <param name="Name">The threat or hazard.</param>
/// <param name="Functions">The main technical measures.</param>
/// <param name="Threats">Ids of the nearest threat classes; empty where none fits.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Hazard(
    LocalisedText Name, IReadOnlyList<FunctionId> Functions, IReadOnlyList<string> Threats, string Source);
