using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A System file as it was written: every key known, every value well formed, no id resolved yet.</summary>
internal sealed record RawSystem
{
    /// <summary>The version that this program reads.</summary>
    public const int Version = 1;

    // 50,000: a System of 10,000 Components has some 20,000 Links; still stops a file of tiny items from costing
    // minutes in the checks that follow.
    private const int LinksMax = 50_000;

    public static MapShape<RawSystem> Shape { get; } = new("systemFile", static f => new()
    {
        Yuimori = f.Required("yuimori", new VersionShape(Version),
            new("ファイル形式の版", "version of this file's format"), "yuimori: 1"),
        About = f.Required("system", RawAbout.Shape, new("システム全体", "the System as a whole"), "system:"),
        Zones = f.Optional("zones", new ListShape<RawZone>(RawZone.Shape), new("信頼の境界", "zones of trust"), "zones:"),
        Components = f.Required("components", new ListShape<RawComponent>(RawComponent.Shape),
            new("構成要素", "its Components"), "components:"),
        Links = f.Optional("links", new ListShape<RawLink>(RawLink.Shape, LinksMax),
            new("構成要素間の接続", "connections between Components"), "links:"),
        Assets = f.Optional("assets", new ListShape<RawAsset>(RawAsset.Shape),
            new("守るべきもの", "things to protect"), "assets:"),
        Risks = f.Optional("risks", new ListShape<RawStatedRisk>(RawStatedRisk.Shape),
            new("人が挙げたリスク", "risks that a person states"), "risks:"),
        Requirements = f.Optional("requirements", new ListShape<RawStatedRequirement>(RawStatedRequirement.Shape),
            new("リスクから導いた機能要件", "functional requirements derived from risks"), "requirements:"),
        Countermeasures = f.Optional("countermeasures", new ListShape<RawCountermeasure>(RawCountermeasure.Shape),
            new("この設計にある対策", "countermeasures that this design has"), "countermeasures:"),
        Decisions = f.Optional("decisions", new ListShape<RawDecision>(RawDecision.Shape),
            new("リスクへの対応方針", "what people decided on risks"), "decisions:"),
        Overrides = f.Optional("overrides", new ListShape<RawOverride>(RawOverride.Shape),
            new("評価の見直し", "other scores for found risks"), "overrides:"),
        Exceptions = f.Optional("exceptions", new ListShape<RawException>(RawException.Shape),
            new("除外した指摘", "findings that are set aside"), "exceptions:"),
        Notes = f.Optional("notes", new ListShape<RawNote>(RawNote.Shape), new("メモ", "notes on risks"), "notes:"),
        Expects = f.Optional("expects", new ListShape<RawExpectation>(RawExpectation.Shape),
            new("公表された分析から期待される結果", "what a published analysis says must be found"), "expects:"),
        Functions = f.Optional("functions", RawFunctions.Shape,
            new("機能の設定（書かなければ既定値）", "settings of Functions (defaults where absent)"), "functions:"),
    });

    public required At<int> Yuimori { get; init; }

    public required RawAbout About { get; init; }

    public required IReadOnlyList<RawZone>? Zones { get; init; }

    public required IReadOnlyList<RawComponent> Components { get; init; }

    public required IReadOnlyList<RawLink>? Links { get; init; }

    public required IReadOnlyList<RawAsset>? Assets { get; init; }

    public required IReadOnlyList<RawStatedRisk>? Risks { get; init; }

    public required IReadOnlyList<RawStatedRequirement>? Requirements { get; init; }

    public required IReadOnlyList<RawCountermeasure>? Countermeasures { get; init; }

    public required IReadOnlyList<RawDecision>? Decisions { get; init; }

    public required IReadOnlyList<RawOverride>? Overrides { get; init; }

    public required IReadOnlyList<RawException>? Exceptions { get; init; }

    public required IReadOnlyList<RawNote>? Notes { get; init; }

    public required IReadOnlyList<RawExpectation>? Expects { get; init; }

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
