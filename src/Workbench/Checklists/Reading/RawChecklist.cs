using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Threats;
using Yuimori.Workbench.Threats.Reading;

namespace Yuimori.Workbench.Checklists.Reading;

/// <summary>A checklist file as written.</summary>
internal sealed record RawChecklist
{
    /// <summary>The version that this program reads.</summary>
    public const int Version = 1;

    public static MapShape<RawChecklist> Shape { get; } = new("checklistFile", static f => new()
    {
        FormatVersion = f.Required("yuimori-checklist", new VersionShape(Version),
            new("ファイル形式の版", "version of this file's format"), "yuimori-checklist: 1"),
        Id = f.Required(
            "id", IdShape.Instance, new("チェックリストのID（ファイル名と同じ）", "id, as the file's name"), "id: cryptography"),
        Name = f.Required("name", LocalisedShape.Both, new("名称", "name"), "name:"),
        About = f.Required("about", LocalisedShape.Both, new("説明", "what it is"), "about:"),
        Answers = f.Required("answers", new WordShape<AnswerKind>(ChecklistWords.Kind),
            new("回答の仕方", "how items are answered"), "answers: yes-no"),
        Conditions = f.Optional("conditions", new TableShape<RuleConditions>(RawConditions.Shape),
            new("項目のappliesが指す条件", "conditions that the items' applies name"),
            "conditions: { hardware: { kind: [device] } }"),
        Groups = f.Required("groups", new TableShape<LocalisedText>(LocalisedShape.Both),
            new("項目のまとまり", "groups of items"), "groups: { keys: { ja: 鍵, en: Keys } }"),
        Items = f.Required("items", new ListShape<RawItem>(RawItem.Shape), new("項目", "items"), "items:"),
        Conflicts = f.Optional("contradictions", new ListShape<RawConflict>(RawConflict.Shape),
            new("両立しない回答", "answers that cannot both be true"), "contradictions:"),
    });

    public required At<int> FormatVersion { get; init; }

    public required At<string> Id { get; init; }

    public required LocalisedText Name { get; init; }

    public required LocalisedText About { get; init; }

    public required At<AnswerKind> Answers { get; init; }

    public required IReadOnlyList<TableRow<RuleConditions>>? Conditions { get; init; }

    public required IReadOnlyList<TableRow<LocalisedText>> Groups { get; init; }

    public required IReadOnlyList<RawItem> Items { get; init; }

    public required IReadOnlyList<RawConflict>? Conflicts { get; init; }
}

/// <summary>Two answers that contradict each other as written.</summary>
internal sealed record RawConflict(
    YamlPosition Position,
    At<string> Item,
    At<ChecklistAnswer> Answer,
    At<string> With,
    At<ChecklistAnswer> WithAnswer,
    LocalisedText Why)
{
    public static MapShape<RawConflict> Shape { get; } = new("contradiction", static f => new(
        f.Position,
        f.Required("item", ItemIdShape.Instance, new("項目のID", "id of an item"), "item: CRY-1"),
        f.Required("answer", AnswerShape.Instance, new("その回答", "its answer"), "answer: yes"),
        f.Required("with", ItemIdShape.Instance, new("もう一方の項目のID", "id of the other item"), "with: CRY-3"),
        f.Required("withAnswer", AnswerShape.Instance, new("その回答", "its answer"), "withAnswer: no"),
        f.Required("why", LocalisedShape.Both, new("両立しない理由", "why both cannot be true"), "why:")));
}
