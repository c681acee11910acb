using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>The report's own words, in both languages.</summary>
internal static class ReportWords
{
    public static LocalisedText Title { get; } = new("セキュリティ設計レポート", "Security design report");

    public static LocalisedText Summary { get; } = new("要約", "Summary");

    public static LocalisedText Picture { get; } = new("システム図", "System picture");

    public static LocalisedText Findings { get; } = new("リスク", "Risks");

    public static LocalisedText Components { get; } = new("構成要素", "Components");

    public static LocalisedText Assets { get; } = new("保護対象", "Assets");

    public static LocalisedText Residuals { get; } = new("残存リスク", "Residual risks");

    public static LocalisedText Decisions { get; } = new("判断の記録", "Decisions");

    public static LocalisedText SetAside { get; } = new("例外として数えないリスク", "Risks set aside");

    public static LocalisedText Expectations { get; } = new("公表された分析との照合", "Compared with published analyses");

    public static LocalisedText Glossary { get; } = new("用語", "Glossary");

    public static LocalisedText Sources { get; } = new("出典", "Sources");

    public static LocalisedText Threat { get; } = new("脅威", "Threat");

    public static LocalisedText Where { get; } = new("場所", "Where");

    public static LocalisedText Why { get; } = new("理由", "Why");

    public static LocalisedText Score { get; } = new("評価", "Score");

    public static LocalisedText Treatment { get; } = new("対応", "Treatment");

    public static LocalisedText Functions { get; } = new("機能と配置先", "Functions and where they are placed");

    public static LocalisedText Name { get; } = new("名称", "Name");

    public static LocalisedText Kind { get; } = new("種別", "Kind");

    public static LocalisedText Risk { get; } = new("リスク", "Risk");

    public static LocalisedText At { get; } = new("配置先: ", "at ");

    public static LocalisedText Of(ReportSeverity severity) => severity switch
    {
        ReportSeverity.Critical => new("重大", "critical"),
        ReportSeverity.Major => new("要注意", "major"),
        ReportSeverity.Minor => new("軽微", "minor"),
        ReportSeverity.Unscored => new("未評価", "not scored"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>The shape that stands beside the word.</summary>
    public static string Shape(ReportSeverity severity) => severity switch
    {
        ReportSeverity.Critical => "▲▲",
        ReportSeverity.Major => "▲",
        ReportSeverity.Minor => "△",
        _ => "○",
    };

    public static LocalisedText Of(ReportTreatment treatment) => treatment switch
    {
        ReportTreatment.Undecided => new("未決定", "undecided"),
        ReportTreatment.Mitigate => new("低減", "mitigate"),
        ReportTreatment.Avoid => new("回避", "avoid"),
        ReportTreatment.Transfer => new("移転", "transfer"),
        ReportTreatment.Accept => new("受容", "accept"),
        _ => throw new ArgumentOutOfRangeException(nameof(treatment)),
    };

    /// <summary>A score to one decimal or more, exactly as it was computed.</summary>
    public static string Of(decimal? score) => score is { } value
        ? value.ToString("0.0###", CultureInfo.InvariantCulture)
        : "–";
}
