using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Sheet;

/// <summary>A row of the evaluation sheet: a risk at a place, seen under one of the points 13 to 21.</summary>
public sealed record SheetRow
{
    /// <summary>
    /// Stable id, <c>rule@place/KP-16</c>: it depends on nothing but the risk's id and the point, so that texts, names,
    /// owners and scores may change under it.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Id of the Component or Link.</summary>
    public required string PlaceId { get; init; }

    /// <summary>Its name (コンポーネント).</summary>
    public required LocalisedText PlaceName { get; init; }

    /// <summary>Ids of the Component, or of the Link's two ends.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>Whether it is a Link.</summary>
    public required bool IsLink { get; init; }

    /// <summary>Who answers for it (主体者); null: the System file does not say.</summary>
    public required LocalisedText? Owner { get; init; }

    /// <summary>Class of the risk (リスク分類).</summary>
    public required RiskClass Class { get; init; }

    /// <summary>Id of the risk, <c>rule@place</c>.</summary>
    public required string RiskId { get; init; }

    /// <summary>The risk in a few words (リスク).</summary>
    public required LocalisedText Risk { get; init; }

    /// <summary>How it comes about (リスク詳細).</summary>
    public required LocalisedText RiskDetail { get; init; }

    /// <summary>How bad it is, before treatment.</summary>
    public required CrssBand Band { get; init; }

    /// <summary>CRSS score before treatment, 0 to 10.</summary>
    public required decimal Score { get; init; }

    /// <summary>Threat class, <c>TH-01</c> to <c>TH-11</c>.</summary>
    public required string ThreatId { get; init; }

    /// <summary>Its name (脅威分析).</summary>
    public required LocalisedText ThreatName { get; init; }

    /// <summary><c>KP-13</c> to <c>KP-21</c>.</summary>
    public required string PointId { get; init; }

    /// <summary>Its title (要点).</summary>
    public required LocalisedText PointTitle { get; init; }

    /// <summary>The five life-cycle columns, procurement first.</summary>
    public required IReadOnlyList<SheetCell> Cells { get; init; }

    /// <summary>The column of a phase.</summary>
    public SheetCell Cell(LifecyclePhase phase) => Cells[(int)phase - 1];
}
