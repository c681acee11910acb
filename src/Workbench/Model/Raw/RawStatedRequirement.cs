using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A requirement derived from risks, as written.</summary>
internal sealed record RawStatedRequirement(
    YamlPosition Position,
    At<string> Id,
    IReadOnlyList<At<RiskSelector>>? Risks,
    At<bool>? Common,
    LocalisedText Measure,
    IReadOnlyList<At<string>>? Functions)
{
    public static MapShape<RawStatedRequirement> Shape { get; } = new("statedRequirement", static f => new(
        f.Position,
        f.Required("id", GuidelineShapes.Requirement, new("機能要件", "functional requirement"), "id: FR-3"),
        f.Optional("risks", GuidelineShapes.Risks,
            new("関係するリスク", "risks that call for it"), "risks: [car-malware@car-system]"),
        f.Optional("common", FlagShape.Instance,
            new("すべてのリスクに共通して必要（risksの代わり）", "needed for every risk (instead of risks)"), "common: true"),
        f.Required("measure", LocalisedShape.Instance, new("対策", "what is done"), "measure: { ja: …, en: … }"),
        f.Optional("functions", GuidelineShapes.Functions, new("機能", "Functions that do it"), "functions: [F9]")));
}
