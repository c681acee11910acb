using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A decision as written.</summary>
internal sealed record RawDecision(
    YamlPosition Position,
    IReadOnlyList<At<RiskSelector>> Risks,
    At<DecisionKind> Decision,
    LocalisedText Reason,
    At<string>? Person,
    At<DateOnly>? Until,
    IReadOnlyList<At<MeasureMeans>>? Means,
    At<Rank>? Cost,
    At<Rank>? Priority,
    At<string>? After,
    IReadOnlyList<At<string>>? Countermeasures)
{
    public static MapShape<RawDecision> Shape { get; } = new("decision", static f => new(
        f.Position,
        f.Required("risks", new ListShape<At<RiskSelector>>(RiskSelectorShape.Instance),
            new("リスクのID（脅威ルール@場所。場所を * にするとすべて）", "risk ids: rule@place, or rule@* for each place"),
            "risks: [malware@home-gateway]"),
        f.Required("decision", new WordShape<DecisionKind>(SystemWords.Decision),
            new("対応方針", "what was decided"), "decision: treat"),
        f.Required("reason", LocalisedShape.Instance, new("理由", "why"), "reason: …"),
        f.Optional("person", TextShape.Instance, new("決めた人（accept では必須）", "who decided (needed for accept)"),
            "person: 山田 太郎"),
        f.Optional("until", DateShape.Instance, new("いつまで有効か（accept では必須）", "last day it holds (needed for accept)"),
            "until: 2027-03-31"),
        f.Optional("means", new ListShape<At<MeasureMeans>>(new WordShape<MeasureMeans>(SystemWords.Means)),
            new("手段", "by what means"), "means: [software, operation]"),
        f.Optional("cost", new WordShape<Rank>(SystemWords.Rank), new("費用", "cost"), "cost: low"),
        f.Optional("priority", new WordShape<Rank>(SystemWords.Rank), new("優先度", "priority"), "priority: high"),
        f.Optional("after", GuidelineShapes.Metrics,
            new("対策後のCRSSの値（残留リスク）", "CRSS metrics once it is carried out (residual risk)"), "after: AC:H/I:P"),
        f.Optional("countermeasures", new ListShape<At<string>>(IdShape.Instance),
            new("対策のID", "ids of countermeasures that carry it out"), "countermeasures: [encrypt-lte]")));
}
