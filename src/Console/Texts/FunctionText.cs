using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the functions' pages.</summary>
internal static class FunctionText
{
    public static LocalisedText PlannedMeans { get; } = new(
        "この機能はこのバージョンにはありません。データとして記載しているだけで、何も動作せず、証拠もありません。",
        "This function does not exist in this version. It is described as data; nothing runs, and nothing is proven.");

    public static LocalisedText Scope { get; } = new("このバージョンの範囲", "How far it goes in this version");

    public static LocalisedText SubFeatures { get; } = new("構成する機能", "What it is made of");

    public static LocalisedText Placed { get; } = new("このシステムでの配置", "Where it is placed in this System");

    public static LocalisedText MayBe { get; } = new("置ける場所", "May be placed at");

    public static LocalisedText NotAsked { get; } = new(
        "このシステムのリスクは、この機能を求めていません。", "No risk of this System asks for it.");

    public static LocalisedText NotAnalysed { get; } = new(
        "設計を分析できないため、配置を表示できません。「設計」を確認してください。",
        "The design could not be analysed, so its places cannot be shown. See Design.");

    public static LocalisedText Evidence { get; } = new("いまの証拠", "Its evidence now");

    public static LocalisedText NoEvidence { get; } = new(
        "この機能には判定規則がありません。", "No rule judges this function.");

    public static LocalisedText Events { get; } = new("この機能の記録を見る", "See its records");

    public static LocalisedText LogContents { get; } = new("ログに残す内容", "What logs contain");

    public static LocalisedText Threats { get; } = new("対応する脅威", "Threats that it treats");

    public static LocalisedText Notes { get; } = new("注記", "Notes");

    public static LocalisedText Requirements { get; } = new("関わる要件", "Requirements that it serves");

    public static LocalisedText About { get; } = new("機能の説明", "About the function");

    public static LocalisedText CarriedFor(LocalisedText name) =>
        new($"{name.Ja}の分を担う", $"carried for {name.En}");

    public static LocalisedText Of(PlacementStanding standing) => standing switch
    {
        PlacementStanding.Working => new("動作", "works"),
        PlacementStanding.Planned => new("予定", "planned"),
        PlacementStanding.NotOurs => new("結守の外", "not run by Yuimori"),
        _ => new("置けない", "nothing can carry it"),
    };

    /// <summary>A Function that both ends of a Link could do and that its protection does not use.</summary>
    public static LocalisedText NotUsed { get; } = new("この接続では使われていない", "not used on this link");

    public static string ShapeOf(PlacementStanding standing) => standing switch
    {
        PlacementStanding.Working => "●",
        PlacementStanding.Planned => "┄",
        PlacementStanding.NotOurs => "○",
        _ => "▲",
    };

    public static string ClassOf(PlacementStanding standing) => standing switch
    {
        PlacementStanding.Working => "met",
        PlacementStanding.Planned => "planned",
        PlacementStanding.NotOurs => "unknown",
        _ => "failed",
    };
}
