using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>
/// A component's section. Its findings are those whose <see cref="ReportFinding.WhereId"/> is its id.
/// </summary>
public sealed record ReportComponent
{
    /// <summary>Id of the component. Its anchor is <c>section-ID</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>Kind and layer in words, such as "デバイス・エッジ" / "device, edge".</summary>
    public required LocalisedText Kind { get; init; }

    /// <summary>What it does.</summary>
    public LocalisedText? Description { get; init; }

    /// <summary>Its links in words, one row each.</summary>
    public IReadOnlyList<LocalisedText> Links { get; init; } = [];

    /// <summary>Functions placed at it.</summary>
    public IReadOnlyList<ReportPlacement> Functions { get; init; } = [];
}
