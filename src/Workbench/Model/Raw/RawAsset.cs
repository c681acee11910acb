using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>An asset as written.</summary>
internal sealed record RawAsset(
    YamlPosition Position,
    At<string> Id,
    LocalisedText Name,
    At<AssetClass> Class,
    IReadOnlyList<At<string>> Where,
    LocalisedText? Why,
    RawHarm? Harm)
{
    public static MapShape<RawAsset> Shape { get; } = new("asset", static f => new(
        f.Position,
        f.Required("id", IdShape.Instance, new("守るべきもののID", "id of the asset"), "id: orders"),
        f.Required("name", LocalisedShape.Instance, new("名称", "name"), "name: { ja: 制御指令, en: Control orders }"),
        f.Required("class", new WordShape<AssetClass>(SystemWords.AssetClass),
            new("分類", "class"), "class: information"),
        f.Required("where", new ListShape<At<string>>(IdShape.Instance),
            new("どの構成要素にあるか", "Components that hold it"), "where: [home-gateway]"),
        f.Optional("why", LocalisedShape.Instance, new("なぜ守るのか", "why it must be protected"), "why: …"),
        f.Optional("harm", RawHarm.Shape, new("損なわれたときの被害", "what happens when it fails"),
            "harm: { life: severe, property: slight }")));
}

/// <summary>Harm as written.</summary>
internal sealed record RawHarm(At<HarmLevel>? Life, At<HarmLevel>? Property, At<HarmLevel>? Privacy)
{
    private static readonly WordShape<HarmLevel> Level = new(SystemWords.HarmLevel);

    public static MapShape<RawHarm> Shape { get; } = new("harm", static f => new(
        f.Optional("life", Level, new("生命・身体への被害", "harm to life and body"), "life: severe"),
        f.Optional("property", Level, new("財産への被害", "harm to property"), "property: slight"),
        f.Optional("privacy", Level, new("プライバシーへの被害", "harm to privacy"), "privacy: none")));
}
