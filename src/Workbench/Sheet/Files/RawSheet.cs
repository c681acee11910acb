using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Sheet.Files;

/// <summary>A sheet file as written.</summary>
internal sealed record RawSheet(
    At<int> FormatVersion,
    At<string> System,
    IReadOnlyList<RawProduct>? Products,
    RawWishes? Wishes,
    IReadOnlyList<TableRow<IReadOnlyList<RawAnswerRow>>>? Answers)
{
    /// <summary>The version that this program reads.</summary>
    public const int Version = 1;

    public static MapShape<RawSheet> Shape { get; } = new("sheetFile", static f => new(
        f.Required("yuimori-sheet", new VersionShape(Version),
            new("ファイル形式の版", "version of this file's format"), "yuimori-sheet: 1"),
        f.Required("system", IdShape.Instance, new("システムのID", "id of the System"), "system: my-home"),
        f.Optional("products", new ListShape<RawProduct>(RawProduct.Shape),
            new("評価する製品", "products that are judged"), "products:"),
        f.Optional("wishes", RawWishes.Shape, new("調達者が重視すること", "what the buyer wants"), "wishes:"),
        f.Optional("answers", new TableShape<IReadOnlyList<RawAnswerRow>>(
            new ListShape<RawAnswerRow>(RawAnswerRow.Shape)),
            new("製品ごとの回答", "answers, by product"), "answers:")));
}

/// <summary>A product as written.</summary>
internal sealed record RawProduct(At<string> Id, At<string>? Maker, At<string>? Name, At<string>? Version)
{
    public static MapShape<RawProduct> Shape { get; } = new("product", static f => new(
        f.Required("id", IdShape.Instance, new("製品のID", "id of the product"), "id: acme-gateway"),
        f.Optional("maker", ShortText.Instance, new("メーカー", "who makes it"), "maker: ACME"),
        f.Optional("name", ShortText.Instance, new("製品名", "its name"), "name: Gateway X"),
        f.Optional("version", ShortText.Instance, new("評価した版", "the version that was judged"),
            "version: \"2.1\"")));
}

/// <summary>Answers of one row as written.</summary>
internal sealed record RawAnswerRow(
    At<string> Row, RawAnswer? Procurement, RawAnswer? Manufacture, RawAnswer? Distribution, RawAnswer? Operation,
    RawAnswer? Disposal)
{
    public static PatternShape RowId { get; } = new(
        RowIdForm.Pattern, ReadCodes.BadId,
        new("「malware@home-gateway/KP-13」のような行のID", "the id of a row, such as malware@home-gateway/KP-13"));

    public static MapShape<RawAnswerRow> Shape { get; } = new("answerRow", static f => new(
        f.Required("row", RowId, new("行のID", "id of the row"), "row: malware@home-gateway/KP-13"),
        Phase(f, "procurement", new("調達時", "procurement")),
        Phase(f, "manufacture", new("製造時", "manufacture")),
        Phase(f, "distribution", new("流通・販売時", "distribution and sale")),
        Phase(f, "operation", new("運用開始～終了時", "start to end of operation")),
        Phase(f, "disposal", new("廃棄・回収時", "disposal and collection"))));

    /// <summary>The answers in the order of the phases.</summary>
    public IReadOnlyList<RawAnswer?> Phases => [Procurement, Manufacture, Distribution, Operation, Disposal];

    private static RawAnswer? Phase(IFields fields, string name, LocalisedText about) =>
        fields.Optional(name, RawAnswer.Shape, about, $"{name}: {{ level: 10 }}");
}

/// <summary>An answer as written.</summary>
internal sealed record RawAnswer(At<SheetLevel>? Level, At<string>? Note, At<string>? Evidence)
{
    public static MapShape<RawAnswer> Shape { get; } = new("answer", static f => new(
        f.Optional("level", LevelShape.Instance, new("水準（なければ未回答）", "the level; absent: not answered"), "level: 10"),
        f.Optional("note", TextShape.Instance, new("備考", "a remark"), "note: …"),
        f.Optional("evidence", TextShape.Instance, new("証拠", "where it can be seen"), "evidence: TR-12.pdf")));
}
