using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Change;

/// <summary>The words of a comparison.</summary>
public static class ChangeWords
{
    /// <summary>Heading of decisions that no longer stand.</summary>
    public static LocalisedText Void { get; } =
        new("根拠が変わった決定（決め直しが必要）", "Decisions whose ground is gone: make them again");

    /// <summary>Heading of risks that came.</summary>
    public static LocalisedText NewRisks { get; } = new("新しいリスク", "New risks");

    /// <summary>Heading of risks that changed.</summary>
    public static LocalisedText ChangedRisks { get; } = new("変わったリスク", "Changed risks");

    /// <summary>Heading of risks that went.</summary>
    public static LocalisedText GoneRisks { get; } = new("なくなったリスク", "Risks that are gone");

    /// <summary>Heading of decisions.</summary>
    public static LocalisedText Decisions { get; } = new("決定の変更", "Decisions");

    /// <summary>Heading of elements.</summary>
    public static LocalisedText Elements { get; } = new("設計の変更", "Elements of the design");

    /// <summary>Heading of threat rules.</summary>
    public static LocalisedText Rules { get; } = new("脅威ルールの変更", "Threat rules");

    /// <summary>One sentence for the whole.</summary>
    public static LocalisedText Summary(DesignChanges changes)
    {
        if (changes.IsEmpty) return new("意味のある違いはありません。", "Nothing differs in meaning.");
        int Count(ChangeKind kind) => changes.Risks.Count(r => r.Change == kind);
        var (came, changed, went) = (Count(ChangeKind.Came), Count(ChangeKind.Changed), Count(ChangeKind.Went));
        return new(
            $"リスク：新規 {came}、変化 {changed}、消滅 {went}。決め直しが必要な決定：{changes.Void.Count}。設計の変更：{changes.Items.Count}。",
            $"Risks: {came} new, {changed} changed, {went} gone. Decisions to make again: {changes.Void.Count}. "
            + $"Elements that differ: {changes.Items.Count}.");
    }

    /// <summary>What remains of a risk.</summary>
    public static LocalisedText Remains(SnapshotRisk risk)
    {
        var left = risk.Residual.ToString("0.00", CultureInfo.InvariantCulture);
        if (risk.IsSetAside) return new("例外として除外", "set aside by an exception");
        return risk.Decision is null
            ? new($"残留 {left}、未決定", $"remaining {left}, undecided")
            : new($"残留 {left}", $"remaining {left}");
    }

    /// <summary>A sign for what happened; the words beside it say the same.</summary>
    public static string Mark(ChangeKind change) => change switch
    {
        ChangeKind.Came => "+",
        ChangeKind.Went => "-",
        _ => "~",
    };

    /// <summary>What happened, in a word.</summary>
    public static LocalisedText Of(ChangeKind change) => change switch
    {
        ChangeKind.Came => new("追加", "came"),
        ChangeKind.Went => new("削除", "went"),
        _ => new("変更", "changed"),
    };

    /// <summary>What an element is.</summary>
    public static LocalisedText Of(ItemKind kind) => kind switch
    {
        ItemKind.System => new("システム", "system"),
        ItemKind.Zone => new("ゾーン", "zone"),
        ItemKind.Component => new("構成要素", "component"),
        ItemKind.Link => new("接続", "link"),
        ItemKind.Asset => new("守るべきもの", "asset"),
        ItemKind.Control => new("制御ルール", "control rule"),
        ItemKind.Countermeasure => new("対策", "countermeasure"),
        ItemKind.Requirement => new("機能要件", "requirement"),
        _ => new("脅威ルール", "threat rule"),
    };

    /// <summary>Why a decision no longer stands.</summary>
    public static LocalisedText Of(VoidReason reason) => reason switch
    {
        VoidReason.CoversNewRisk => new(
            "決めたときになかったリスクまで含んでいます。", "It takes in a risk that was not there when it was made."),
        VoidReason.RiskIsWorse => new(
            "決めたときよりリスクが大きくなりました。", "The risk scores higher than when it was made."),
        VoidReason.MoreRemains => new(
            "残留リスクが、決めたときより大きくなりました。", "More remains of the risk than when it was made."),
        VoidReason.ProtectionLost => new("その場所の保護が弱くなりました。", "The place lost protection."),
        VoidReason.FunctionLost => new(
            "働いていた機能が働かなくなりました。", "A Function that worked against the risk no longer does."),
        VoidReason.CountermeasureLost => new(
            "実施する対策が後退しました。", "A countermeasure that carries it out is less far than before."),
        VoidReason.Expired => new("期限が過ぎました。", "Its last day has passed."),
        _ => new("リスクがなくなり、何にも効きません。", "The risk is gone: it decides nothing."),
    };
}
