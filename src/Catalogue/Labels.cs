using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>The names of the catalogue's own words, for people.</summary>
public static class Labels
{
    /// <summary>A phase.</summary>
    public static LocalisedText Of(Phase phase) => phase switch
    {
        Phase.Initiation => new("開始", "Initiation"),
        Phase.Prevention => new("予防", "Prevention"),
        Phase.Detection => new("検知", "Detection"),
        Phase.Recovery => new("回復", "Recovery"),
        Phase.Termination => new("終了", "Termination"),
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };

    /// <summary>How much of a function exists.</summary>
    public static LocalisedText Of(FunctionStatus status) => status switch
    {
        FunctionStatus.Present => new("実装済み", "present"),
        FunctionStatus.Thin => new("一部実装", "in part"),
        FunctionStatus.Planned => new("予定", "planned"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Where a part runs.</summary>
    public static LocalisedText Of(Place place) => place switch
    {
        Place.Device => new("機器", "device"),
        Place.Gateway => new("ゲートウェイ", "gateway"),
        Place.Hub => new("ハブ", "hub"),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    };

    /// <summary>A layer.</summary>
    public static LocalisedText Of(Layer layer) => layer switch
    {
        Layer.Edge => new("エッジ", "edge"),
        Layer.Fog => new("フォグ", "fog"),
        Layer.Cloud => new("クラウド", "cloud"),
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, null),
    };

    /// <summary>How strongly something is asked for.</summary>
    public static LocalisedText Of(ConsiderationSeverity severity) => severity switch
    {
        ConsiderationSeverity.Needed => new("必要", "needed"),
        ConsiderationSeverity.Desirable => new("望ましい", "desirable"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    /// <summary>Whether evidence is judged.</summary>
    public static LocalisedText Of(EvidenceStanding standing) => standing switch
    {
        EvidenceStanding.Judged => new("証拠により判定", "judged by evidence"),
        EvidenceStanding.Planned => new("予定", "planned"),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    /// <summary>What the analysis of a log serves.</summary>
    public static LocalisedText Of(LogUse use) => use switch
    {
        LogUse.Security => new("セキュリティ解析", "security analysis"),
        LogUse.Safety => new("セーフティ解析", "safety analysis"),
        LogUse.Reliability => new("リライアビリティ解析", "reliability analysis"),
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, null),
    };

    /// <summary>Whose Events a rule looks at.</summary>
    public static LocalisedText Of(EvidenceScope scope) => scope switch
    {
        EvidenceScope.System => new("システム全体", "the whole system"),
        EvidenceScope.Hub => new("ハブ", "the hub"),
        EvidenceScope.Gateways => new("各ゲートウェイ", "each gateway"),
        EvidenceScope.Devices => new("各機器", "each device"),
        EvidenceScope.Sensors => new("各センサー", "each sensor"),
        EvidenceScope.Actuators => new("各アクチュエーター", "each actuator"),
        EvidenceScope.Controllers => new("各コントローラー", "each controller"),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };

    /// <summary>How a rule judges its Events, in one clause.</summary>
    public static LocalisedText Of(EvidenceRule rule) => rule.Judge switch
    {
        EvidenceJudge.Fresh => new(
            $"最新の {rule.Event} が成功で、{rule.FreshFor!.Value.TotalSeconds:0}秒以内",
            $"latest {rule.Event} ok and at most {rule.FreshFor!.Value.TotalSeconds:0} s old"),
        EvidenceJudge.Done => new($"最新の {rule.Event} が成功", $"latest {rule.Event} ok"),
        EvidenceJudge.Absent => new(
            $"{rule.Event} の警報がない、または {rule.ResolvedBy} で解決済み",
            $"no {rule.Event} alarm that {rule.ResolvedBy} has not settled"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Judge, null),
    };
}
