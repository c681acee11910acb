using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Threats;
using Yuimori.Workbench.Threats.Reading;

namespace Yuimori.Workbench.Checklists.Reading;

/// <summary>An item as written.</summary>
internal sealed record RawItem
{
    private static readonly ListShape<At<string>> RowIds = new(new PatternShape(
        "[A-Z][A-Z0-9]*-[A-Za-z0-9.-]+", ReadCodes.BadId,
        new("「CSA-1.18」「KP-16」のような要件のID", "ids of requirements, such as CSA-1.18 or KP-16")));

    public static MapShape<RawItem> Shape { get; } = new("checklistItem", static f => new()
    {
        Position = f.Position,
        Id = f.Required("id", ItemIdShape.Instance, new("項目のID", "id of the item"), "id: CRY-1"),
        Group = f.Required("group", IdShape.Instance, new("まとまりのID", "id of its group"), "group: keys"),
        Question = f.Required("question", LocalisedShape.Both, new("問い", "the question"), "question:"),
        Scope = f.Optional("scope", new WordShape<ItemScope>(ChecklistWords.Scope),
            new("問う相手（既定は構成要素ごと）", "what it is asked of (each Component by default)"), "scope: system"),
        Applies = f.Optional("applies", IdShape.Instance,
            new("当てはまる条件の名前（なければすべて）", "name of the conditions (each Component without)"), "applies: hardware"),
        Rows = f.Optional("rows", RowIds, new("問う要件", "requirements that it asks about"), "rows: [CSA-1.18]"),
        Same = f.Optional("same", ItemIdShape.Instance,
            new("同じことを問う項目", "the item that asks the same"), "same: KEY-1"),
        Prefill = f.Optional("prefill", new ListShape<RawPrefill>(RawPrefill.Shape),
            new("モデルから分かる回答の候補", "answers that the model suggests"), "prefill:"),
        Levels = f.Optional("levels", RawLevels.Shape, new("点数ごとの水準", "what each number of points means"), "levels:"),
        Evidence = f.Optional("evidence", LocalisedShape.Both, new("求める証拠", "what shows it"), "evidence:"),
        Confirmed = f.Required("confirmed", FlagShape.Instance,
            new("原典で確認したか", "whether it was read in a copy of its source"), "confirmed: true"),
        Source = f.Required("source", TextShape.Instance, new("出典", "where it stands"), "source: CSA-STEPS step 1"),
    });

    public required YamlPosition Position { get; init; }

    public required At<string> Id { get; init; }

    public required At<string> Group { get; init; }

    public required LocalisedText Question { get; init; }

    public required At<ItemScope>? Scope { get; init; }

    public required At<string>? Applies { get; init; }

    public required IReadOnlyList<At<string>>? Rows { get; init; }

    public required At<string>? Same { get; init; }

    public required IReadOnlyList<RawPrefill>? Prefill { get; init; }

    public required RawLevels? Levels { get; init; }

    public required LocalisedText? Evidence { get; init; }

    public required At<bool> Confirmed { get; init; }

    public required At<string> Source { get; init; }
}

/// <summary>A suggested answer as written.</summary>
internal sealed record RawPrefill(
    At<ChecklistAnswer> Answer,
    RuleConditions? When,
    RuleConditions? Unless,
    At<string>? Function,
    At<DesignFact>? Design,
    LocalisedText Why)
{
    public static MapShape<RawPrefill> Shape { get; } = new("prefill", static f => new(
        f.Required("answer", AnswerShape.Instance, new("候補の回答", "the suggested answer"), "answer: yes"),
        f.Optional("when", RawConditions.Shape, new("満たす条件", "what must hold"), "when: { transport: [tls] }"),
        f.Optional("unless", RawConditions.Shape, new("除く条件", "what must not hold"), "unless: { transport: [none] }"),
        f.Optional("function", GuidelineShapes.Function, new("働いている機能", "a Function that works"), "function: F5"),
        f.Optional("design", new WordShape<DesignFact>(ChecklistWords.Design),
            new("設計が示すこと", "what the design shows"), "design: risks-decided"),
        f.Required("why", LocalisedShape.Both, new("何が見えたか", "what was seen"), "why:")));
}

/// <summary>What points mean, as written.</summary>
internal sealed record RawLevels(LocalisedText Ten, LocalisedText Five, LocalisedText Zero)
{
    public static MapShape<RawLevels> Shape { get; } = new("levels", static f => new(
        f.Required("ten", LocalisedShape.Both, new("10点", "10 points"), "ten:"),
        f.Required("five", LocalisedShape.Both, new("5点", "5 points"), "five:"),
        f.Required("zero", LocalisedShape.Both, new("0点", "0 points"), "zero:")));
}
