using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Countermeasures.Coverage;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Countermeasures;

/// <summary>The words of coverage, for people.</summary>
internal static class CoverageWords
{
    /// <summary>How far a requirement is met.</summary>
    public static LocalisedText Of(RowStanding standing) => standing switch
    {
        RowStanding.NotPublished => new("内容未公表", "not published"),
        RowStanding.Open => new("対策なし", "open"),
        RowStanding.Partly => new("一部", "partly"),
        RowStanding.Planned => new("予定", "planned"),
        RowStanding.Implemented => new("実装済み", "implemented"),
        _ => new("確認済み", "verified"),
    };

    /// <summary>The same as a mark that needs no colour.</summary>
    public static string Mark(RowStanding standing) => standing switch
    {
        RowStanding.NotPublished => "?",
        RowStanding.Open => "×",
        RowStanding.Partly => "△",
        RowStanding.Planned => "▽",
        RowStanding.Implemented => "○",
        _ => "◎",
    };

    /// <summary>How far a countermeasure is.</summary>
    public static LocalisedText Of(MeasureState state) => SystemWords.MeasureState.LabelOf(state);

    /// <summary>How a countermeasure is known.</summary>
    public static LocalisedText Of(MeasureOrigin origin) => origin switch
    {
        MeasureOrigin.Listed => new("記載", "listed"),
        MeasureOrigin.Model => new("モデルから", "seen in the model"),
        _ => new("働く機能から", "seen in a working function"),
    };
}
