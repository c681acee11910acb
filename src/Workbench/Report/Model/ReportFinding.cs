using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>A risk at a component or link.</summary>
public sealed record ReportFinding
{
    /// <summary>Id, unique in the report. Its anchor is <c>finding-ID</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the component or link where it is.</summary>
    public required string WhereId { get; init; }

    /// <summary>Name of that component or link.</summary>
    public required LocalisedText WhereName { get; init; }

    /// <summary>Id of the threat class, such as <c>TH-02</c>.</summary>
    public required string ThreatId { get; init; }

    /// <summary>Name of the threat class.</summary>
    public required LocalisedText ThreatName { get; init; }

    /// <summary>Why it is a risk here.</summary>
    public required LocalisedText Why { get; init; }

    /// <summary>Id of the rule that found it; empty: a person wrote it.</summary>
    public string RuleId { get; init; } = "";

    /// <summary>Its score before treatment.</summary>
    public required ReportScore Score { get; init; }

    /// <summary>What is done about it.</summary>
    public ReportTreatment Treatment { get; init; }

    /// <summary>How, in words; null: the placed Functions say it.</summary>
    public LocalisedText? TreatmentText { get; init; }

    /// <summary>Functions that treat it, and where they are placed.</summary>
    public IReadOnlyList<ReportPlacement> Functions { get; init; } = [];

    /// <summary>What people said about it: another score with its reason, notes, where it was published.</summary>
    public IReadOnlyList<LocalisedText> Remarks { get; init; } = [];
}
