using Yuimori.Catalogue;

namespace Yuimori.Workbench.Sheet;

/// <summary>Which rows and phases to show; an empty list lets everything through.</summary>
public sealed record SheetFilter
{
    /// <summary>Everything.</summary>
    public static SheetFilter All { get; } = new();

    /// <summary>Ids of Components (with their Links) and Links: viewpoint ①.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>Points, <c>KP-13</c> to <c>KP-21</c>: viewpoint ②.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>Classes of risk: viewpoint ③.</summary>
    public IReadOnlyList<RiskClass> Classes { get; init; } = [];

    /// <summary>Threat classes: viewpoint ③.</summary>
    public IReadOnlyList<string> Threats { get; init; } = [];

    /// <summary>Phases: a row passes when it asks for something in one of them.</summary>
    public IReadOnlyList<LifecyclePhase> Phases { get; init; } = [];

    /// <summary>The rows that pass, in their order.</summary>
    public IReadOnlyList<SheetRow> Apply(EvaluationSheet sheet) => [.. sheet.Rows.Where(Passes)];

    /// <summary>The phases to show.</summary>
    public IReadOnlyList<LifecyclePhase> ShownPhases =>
        Phases.Count == 0 ? Enum.GetValues<LifecyclePhase>() : [.. Phases.Distinct().Order()];

    /// <summary>Whether a row passes.</summary>
    public bool Passes(SheetRow row) =>
        (Components.Count == 0 || Components.Contains(row.PlaceId) || row.Places.Any(Components.Contains))
        && (Points.Count == 0 || Points.Contains(row.PointId))
        && (Classes.Count == 0 || Classes.Contains(row.Class))
        && (Threats.Count == 0 || Threats.Contains(row.ThreatId))
        && (Phases.Count == 0 || Phases.Any(p => row.Cell(p).IsAsked));
}
