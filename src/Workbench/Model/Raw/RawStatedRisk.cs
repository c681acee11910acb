using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A stated risk as written.</summary>
internal sealed record RawStatedRisk
{
    public static MapShape<RawStatedRisk> Shape { get; } = new("statedRisk", static f => new()
    {
        Position = f.Position,
        Id = f.Required("id", IdShape.Instance, new("リスクのID（@の前）", "id of the risk, before the @"), "id: car-malware"),
        Title = f.Required("title", LocalisedShape.Instance, new("想定脅威", "the threat"), "title: { ja: …, en: … }"),
        Damage = f.Optional("damage", LocalisedShape.Instance, new("想定被害", "the damage"), "damage: { ja: …, en: … }"),
        At = f.Required("at", IdShape.Instance,
            new("構成要素または接続のID", "id of the Component or Link"), "at: car-system"),
        Threat = f.Required("threat", GuidelineShapes.Threat, new("脅威の分類", "threat class"), "threat: TH-08"),
        Traits = f.Optional("traits", RawTraits.Shape, new("リスクの特性", "characteristics of the risk"), "traits:"),
        Vector = f.Required("vector", GuidelineShapes.Vector,
            new("CRSSのベクトル", "CRSS vector"), "vector: AV:L/AC:L/Au:S/C:C/I:C/A:C"),
        Functions = f.Optional("functions", GuidelineShapes.Functions,
            new("対策の機能", "Functions that treat it"), "functions: [F9]"),
        Treatment = f.Optional("treatment", LocalisedShape.Instance,
            new("対策", "how it is treated"), "treatment: { ja: …, en: … }"),
        Source = f.Optional("source", TextShape.Instance,
            new("出典", "where it was published"), "source: IPA-HR 4-1 No.1"),
    });

    public required YamlPosition Position { get; init; }

    public required At<string> Id { get; init; }

    public required LocalisedText Title { get; init; }

    public required LocalisedText? Damage { get; init; }

    public required At<string> At { get; init; }

    public required At<string> Threat { get; init; }

    public required RawTraits? Traits { get; init; }

    public required At<string> Vector { get; init; }

    public required IReadOnlyList<At<string>>? Functions { get; init; }

    public required LocalisedText? Treatment { get; init; }

    public required At<string>? Source { get; init; }
}
