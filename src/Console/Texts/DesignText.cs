using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Risks;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the design's page.</summary>
internal static class DesignText
{
    public static LocalisedText Title { get; } = new("設計", "Design");

    public static LocalisedText Report { get; } = new("報告書を開く", "Open the whole report");

    public static LocalisedText Picture { get; } = new("構成図", "Picture");

    public static LocalisedText ShowCallouts { get; } = new("脅威と対策を表示", "Show threats and countermeasures");

    public static LocalisedText HideCallouts { get; } = new("脅威と対策を隠す", "Hide threats and countermeasures");

    public static LocalisedText File { get; } = new("動作中のシステムファイル", "The System file that runs");

    public static LocalisedText Recorded { get; } = new(
        "このハッシュは記録簿に残っています", "The Journal holds this hash");

    public static LocalisedText NotRecorded { get; } = new(
        "このファイルのハッシュは記録簿にありません。ファイルが起動後に変わっています。",
        "The Journal does not hold this file's hash: the file differs from the one recorded at start.");

    public static LocalisedText Risks { get; } = new("リスクと対策", "Risks and their treatment");

    public static LocalisedText Score { get; } = new("リスク値", "Risk");

    public static LocalisedText Where { get; } = new("どこで", "Where");

    public static LocalisedText Threat { get; } = new("脅威", "Threat");

    public static LocalisedText Treatment { get; } = new("対策となる機能", "Functions that treat it");

    public static LocalisedText Residual { get; } = new("対策後", "After");

    public static LocalisedText Decision { get; } = new("判断", "Decision");

    public static LocalisedText Undecided { get; } = new("未決定", "undecided");

    public static LocalisedText Expired { get; } = new("決定の期限切れ", "decision expired");

    public static LocalisedText Placement { get; } = new("機能の配置", "Where each function is placed");

    public static LocalisedText PlacementLead { get; } = new(
        "リスクへの対策として、どの機能の部品をどの構成要素に置くかです。「予定」はまだ動作していません。",
        "Which component carries which function's part against the risks. What is planned does not work yet.");

    public static LocalisedText Function { get; } = new("機能", "Function");

    public static LocalisedText Method { get; } = new(
        "CRSSで採点しています。▲▲は7.0以上、▲は4.0以上7.0未満、△は4.0未満です(境界は公表値からの推定)。",
        "Scored by CRSS: ▲▲ is 7.0 and above, ▲ 4.0 to below 7.0, △ below 4.0 "
        + "(limits inferred from published scores).");

    public static LocalisedText NotAnalysed { get; } = new(
        "設計を分析できませんでした。", "The design could not be analysed.");

    public static LocalisedText Summary(DesignResult result)
    {
        int Count(CrssBand band) => result.Risks.Count(r => r.Risk.Score.Band == band);
        var open = result.Risks.Count(static r => r.Standing != DecisionStanding.Decided);
        var (all, critical, major, minor) =
            (result.Risks.Count, Count(CrssBand.Critical), Count(CrssBand.Major), Count(CrssBand.Minor));
        return new(
            $"リスク{all}件: ▲▲ {critical}、▲ {major}、△ {minor}。未決定{open}件。",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all} risks: ▲▲ {critical}, ▲ {major}, △ {minor}; {open} undecided."));
    }

    public static LocalisedText Of(CrssBand band) => band switch
    {
        CrssBand.Critical => new("重大", "critical"),
        CrssBand.Major => new("要注意", "major"),
        _ => new("軽微", "minor"),
    };

    public static string ShapeOf(CrssBand band) => band switch
    {
        CrssBand.Critical => "▲▲",
        CrssBand.Major => "▲",
        _ => "△",
    };

    public static string ClassOf(CrssBand band) => band switch
    {
        CrssBand.Critical => "failed",
        CrssBand.Major => "stale",
        _ => "unknown",
    };
}
