using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A countermeasure of this design as written.</summary>
internal sealed record RawCountermeasure
{
    public static MapShape<RawCountermeasure> Shape { get; } = new("countermeasure", static f => new()
    {
        Position = f.Position,
        Id = f.Required("id", IdShape.Instance, new("対策のID", "id of the countermeasure"), "id: encrypt-lte"),
        Is = f.Optional("is", IdShape.Instance,
            new("対策カタログのID", "its id in the catalogue of countermeasures"), "is: channel-encryption-ip"),
        Name = f.Optional("name", LocalisedShape.Instance,
            new("名称（isがなければ必須）", "name (needed without is)"), "name: { ja: 通信路暗号化, en: Channel encryption }"),
        At = f.Required("at", new ListShape<At<string>>(IdShape.Instance),
            new("構成要素または接続のID", "ids of Components or Links"), "at: [phone-base-station]"),
        Against = f.Optional("against", GuidelineShapes.Risks,
            new("対するリスク", "risks that it acts against"), "against: [\"eavesdropping@*\"]"),
        Means = f.Optional("means", new WordShape<MeasureMeans>(SystemWords.Means),
            new("手段", "by what means"), "means: software"),
        State = f.Required("state", new WordShape<MeasureState>(SystemWords.MeasureState),
            new("進みぐあい", "how far it is"), "state: implemented"),
        Owner = f.Optional("owner", LocalisedShape.Instance, new("責任を持つ者", "who answers for it"), "owner: …"),
        Numbers = f.Optional("numbers", GuidelineShapes.Numbers,
            new("ガイドラインの要件番号", "numbers of guidelines that ask for it"), "numbers: [OTA-1, OWASP2014-8]"),
        Evidence = f.Optional("evidence", GuidelineShapes.Evidence,
            new("働きを示すテスト・解析", "tests and analyses that show it"), "evidence: [\"junit:Tls.RefusesPlain\"]"),
    });

    public required YamlPosition Position { get; init; }

    public required At<string> Id { get; init; }

    public required At<string>? Is { get; init; }

    public required LocalisedText? Name { get; init; }

    public required IReadOnlyList<At<string>> At { get; init; }

    public required IReadOnlyList<At<RiskSelector>>? Against { get; init; }

    public required At<MeasureMeans>? Means { get; init; }

    public required At<MeasureState> State { get; init; }

    public required LocalisedText? Owner { get; init; }

    public required IReadOnlyList<At<string>>? Numbers { get; init; }

    public required IReadOnlyList<At<string>>? Evidence { get; init; }
}
