using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Checklists.Reading;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Checklists.Files;

/// <summary>An answers file as written.</summary>
internal sealed record RawAnswers(
    At<int> FormatVersion, At<string> System, IReadOnlyList<TableRow<IReadOnlyList<RawAnswer>>>? Answers)
{
    /// <summary>The version that this program reads.</summary>
    public const int Version = 1;

    public static MapShape<RawAnswers> Shape { get; } = new("checklistAnswers", static f => new(
        f.Required("yuimori-checklists", new VersionShape(Version),
            new("ファイル形式の版", "version of this file's format"), "yuimori-checklists: 1"),
        f.Required("system", IdShape.Instance, new("システムのID", "id of the System"), "system: my-home"),
        f.Optional("answers", new TableShape<IReadOnlyList<RawAnswer>>(new ListShape<RawAnswer>(RawAnswer.Shape)),
            new("構成要素ごとの回答（全体への問いはシステムのID）", "answers, by Component; the System's id for the whole"),
            "answers: { home-gateway: [...] }")));
}

/// <summary>An answer as written.</summary>
internal sealed record RawAnswer
{
    private static readonly ListShape<At<string>> References = new(EvidenceReferenceShape.Instance);

    public static MapShape<RawAnswer> Shape { get; } = new("checklistAnswer", static f => new()
    {
        Position = f.Position,
        Item = f.Required("item", ItemIdShape.Instance, new("項目のID", "id of the item"), "item: CSA-1.18"),
        Answer = f.Required("answer", AnswerShape.Instance, new("回答", "the answer"), "answer: yes"),
        By = f.Optional("by", TextShape.Instance, new("答えた人", "who answered"), "by: 山田"),
        On = f.Optional("on", DateShape.Instance, new("答えた日", "when"), "on: 2026-11-27"),
        Note = f.Optional("note", TextShape.Instance, new("備考", "remark"), "note: …"),
        Evidence = f.Optional(
            "evidence", References, new("証拠", "what shows it"), "evidence: [\"junit:Tls.RefusesPlain\"]"),
        Review = f.Required("review", new WordShape<ReviewState>(ChecklistWords.Review),
            new("確認の状態", "whether a person stands by it"), "review: reviewed"),
    });

    public required YamlPosition Position { get; init; }

    public required At<string> Item { get; init; }

    public required At<ChecklistAnswer> Answer { get; init; }

    public required At<string>? By { get; init; }

    public required At<DateOnly>? On { get; init; }

    public required At<string>? Note { get; init; }

    public required IReadOnlyList<At<string>>? Evidence { get; init; }

    public required At<ReviewState> Review { get; init; }
}
