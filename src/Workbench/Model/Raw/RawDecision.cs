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
    At<DateOnly>? Until)
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
            "until: 2027-03-31")));
}
