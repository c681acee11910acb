using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>Findings that are set aside, by somebody, until a day.</summary>
/// <param name="Risks">What it is about.</param>
/// <param name="Status">As what.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Until">Last day on which it holds.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record ExceptionModel(
    IReadOnlyList<RiskSelector> Risks,
    ExceptionStatus Status,
    LocalisedText Reason,
    string Owner,
    DateOnly Until,
    YamlPosition Position);

/// <summary>As what a finding is set aside.</summary>
public enum ExceptionStatus
{
    /// <summary>誤検知: the rule is wrong here.</summary>
    FalseAlarm = 1,

    /// <summary>対象外: it cannot happen here.</summary>
    NotApplicable = 2,

    /// <summary>重複: another finding says the same.</summary>
    Duplicate = 3,
}
