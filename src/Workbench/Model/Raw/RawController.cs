using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Messages;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A Controller as written.</summary>
internal sealed record RawController(
    YamlPosition Position,
    IReadOnlyList<At<Purpose>> Purposes,
    IReadOnlyList<At<string>> Reads,
    IReadOnlyList<RawRule> Rules)
{
    public static MapShape<RawController> Shape { get; } = new("controller", static f => new(
        f.Position,
        f.Required("purposes", new ListShape<At<Purpose>>(new WordShape<Purpose>(SystemWords.Purpose)),
            new("指令に使ってよい目的", "purposes that it may order for"), "purposes: [comfort]"),
        f.Required("reads", new ListShape<At<string>>(IdShape.Instance),
            new("読むセンサー", "sensors that it reads"), "reads: [point-weather]"),
        f.Required("rules", new ListShape<RawRule>(RawRule.Shape), new("制御ルール", "its rules"), "rules:")));
}
