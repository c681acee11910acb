using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A published finding that must be found here, as written.</summary>
internal sealed record RawExpectation(
    YamlPosition Position,
    At<string> Id,
    LocalisedText Text,
    At<string>? At,
    IReadOnlyList<At<RiskSelector>>? Risks,
    IReadOnlyList<At<string>>? Functions,
    IReadOnlyList<At<string>>? Countermeasures,
    At<string> Source)
{
    public static MapShape<RawExpectation> Shape { get; } = new("expectation", static f => new(
        f.Position,
        f.Required("id", IdShape.Instance, new("期待のID", "id of the expectation"), "id: a3-1"),
        f.Required("text", LocalisedShape.Instance, new("公表された脅威", "the published threat"), "text: { ja: …, en: … }"),
        f.Optional("at", IdShape.Instance, new("構成要素または接続のID", "id of the Component or Link"), "at: car-system"),
        f.Optional("risks", GuidelineShapes.Risks,
            new("見つかるべきリスク", "risks of which each must be found"), "risks: [malware@car-system]"),
        f.Optional("functions", GuidelineShapes.Functions,
            new("対策となるべき機能", "Functions that must treat them"), "functions: [F3, F4]"),
        f.Optional("countermeasures", new ListShape<At<string>>(IdShape.Instance),
            new("あるべき対策のID", "ids of countermeasures that must stand there"), "countermeasures: [encrypt-lte]"),
        f.Required("source", TextShape.Instance, new("出典", "where it was published"), "source: IPA-HR A-3")));
}
