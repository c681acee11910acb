using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Threats.Reading;

/// <summary>The words of rule files that the System file does not have.</summary>
internal static class RuleWords
{
    public static WordList<RuleTarget> Target { get; } = new(
        (RuleTarget.Component, "component", "構成要素", "component"),
        (RuleTarget.Link, "link", "接続", "link"));

    public static WordList<TreatAt> At { get; } = new(
        (TreatAt.Here, "here", "その場所", "at the place of the threat"),
        (TreatAt.Gateway, "gateway", "ゲートウェイ", "at the gateway"),
        (TreatAt.Hub, "hub", "ハブ", "at the hub"));

    public static WordList<RuleCause> Cause { get; } = new(
        (RuleCause.Access, "access", "侵入・権限の悪用", "intrusion and abuse of rights"),
        (RuleCause.Software, "software", "ソフトウェアの弱点・マルウェア", "weak or malicious software"),
        (RuleCause.Stop, "stop", "停止・妨害", "stops and disturbance"),
        (RuleCause.Traffic, "traffic", "通信の盗聴・改ざん・なりすまし", "attacks on the line"),
        (RuleCause.Orders, "orders", "不正な指令・競合", "wrong orders and conflicts"),
        (RuleCause.Readings, "readings", "偽の測定値・時刻・位置", "false readings, time or position"),
        (RuleCause.Data, "data", "情報の漏えい・改ざん・残存", "leaked, altered or left data"),
        (RuleCause.Physical, "physical", "物理的な攻撃・紛失", "hands on the thing"),
        (RuleCause.People, "people", "人の誤り・内部不正", "mistakes and insiders"));

    public static WordList<RuleEffect> Effect { get; } = new(
        (RuleEffect.Confidentiality, "confidentiality", "機密性", "confidentiality"),
        (RuleEffect.Integrity, "integrity", "完全性", "integrity"),
        (RuleEffect.Availability, "availability", "可用性", "availability"),
        (RuleEffect.Life, "life", "生命・身体", "life and body"),
        (RuleEffect.Property, "property", "財産", "property"),
        (RuleEffect.Privacy, "privacy", "プライバシー", "privacy"));

    public static WordList<ThreatActor> Actor { get; } = new(
        (ThreatActor.NationState, "nation-state", "国家", "nation state"),
        (ThreatActor.Terrorist, "terrorist", "サイバーテロリスト", "cyber terrorist"),
        (ThreatActor.Hacktivist, "hacktivist", "ハクティビスト", "hacktivist"),
        (ThreatActor.Hacker, "hacker", "ハッカー", "hacker"),
        (ThreatActor.OrganisedCrime, "organised-crime", "犯罪組織", "organised crime"),
        (ThreatActor.Individual, "individual", "個人（愉快犯・窃盗犯など）", "individual, thrill seeker or thief"),
        (ThreatActor.Insider, "insider", "インサイダー", "insider"),
        (ThreatActor.Mistake, "mistake", "善意の利用者の誤り", "a user by mistake"),
        (ThreatActor.Nobody, "nobody", "故障・劣化・自然", "nobody: fault, wear or nature"));

    public static WordList<DeviceType> Environment { get; } = new(
        (DeviceType.Wearable, "wearable", "ウェアラブル", "wearable"),
        (DeviceType.SmartHome, "smart-home", "スマートホーム", "smart home"),
        (DeviceType.Medical, "medical", "医療・介護機器", "medical"),
        (DeviceType.Industrial, "industrial", "産業・製造", "industrial"),
        (DeviceType.City, "city", "都市インフラ・公共サービス", "city infrastructure"),
        (DeviceType.Transport, "transport", "交通・車両", "transport"));

    public static WordList<SoftwareFact> Software { get; } = new(
        (SoftwareFact.Listed, "listed", "一覧がある", "listed"),
        (SoftwareFact.NoVersion, "no-version", "版が書かれていない", "a version is missing"),
        (SoftwareFact.NoSupplier, "no-supplier", "供給者が書かれていない", "a supplier is missing"));

    public static WordList<MeasureKind> Measure { get; } = new(
        (MeasureKind.Hardware, "hardware", "ハードウェア", "hardware"),
        (MeasureKind.Operation, "operation", "運用", "operation"),
        (MeasureKind.Design, "design", "設計", "design"));
}
