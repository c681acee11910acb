using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A System file as it was written: every key known, every value well formed, no id resolved yet.</summary>
internal sealed record RawSystem
{
    /// <summary>The version that this program reads.</summary>
    public const int Version = 1;

    public static MapShape<RawSystem> Shape { get; } = new("systemFile", static f => new()
    {
        Yuimori = f.Required("yuimori", new VersionShape(Version),
            new("ファイル形式の版", "version of this file's format"), "yuimori: 1"),
        About = f.Required("system", RawAbout.Shape, new("システム全体", "the System as a whole"), "system:"),
        Components = f.Required("components", new ListShape<RawComponent>(RawComponent.Shape),
            new("構成要素", "its Components"), "components:"),
        Links = f.Optional("links", new ListShape<RawLink>(RawLink.Shape),
            new("構成要素間の接続", "connections between Components"), "links:"),
        Assets = f.Optional("assets", new ListShape<RawAsset>(RawAsset.Shape),
            new("守るべきもの", "things to protect"), "assets:"),
        Decisions = f.Optional("decisions", new ListShape<RawDecision>(RawDecision.Shape),
            new("リスクへの対応方針", "what people decided on risks"), "decisions:"),
        Functions = f.Optional("functions", RawFunctions.Shape,
            new("機能の設定（書かなければ既定値）", "settings of Functions (defaults where absent)"), "functions:"),
    });

    public required At<int> Yuimori { get; init; }

    public required RawAbout About { get; init; }

    public required IReadOnlyList<RawComponent> Components { get; init; }

    public required IReadOnlyList<RawLink>? Links { get; init; }

    public required IReadOnlyList<RawAsset>? Assets { get; init; }

    public required IReadOnlyList<RawDecision>? Decisions { get; init; }

    public required RawFunctions? Functions { get; init; }
}

/// <summary>The System as a whole.</summary>
internal sealed record RawAbout(
    At<string> Id, LocalisedText Name, LocalisedText? About, At<SystemField> Field)
{
    public static MapShape<RawAbout> Shape { get; } = new("system", static f => new(
        f.Required("id", IdShape.Instance, new("システムのID", "id of the System"), "id: my-home"),
        f.Required("name", LocalisedShape.Instance, new("名称", "name"), "name: { ja: わが家, en: My home }"),
        f.Optional("about", LocalisedShape.Instance, new("何のためのシステムか", "what it is for"), "about: …"),
        f.Required("field", new WordShape<SystemField>(SystemWords.Field), new("分野", "field"), "field: smart-house")));
}
