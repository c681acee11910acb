using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>The words of the workbook. Import knows both languages, whichever the workbook was written in.</summary>
internal static class BookWords
{
    /// <summary>Name of the sheet that is filled in.</summary>
    public static LocalisedText Grid { get; } = new("評価シート", "Evaluation sheet");

    /// <summary>Name of the sheet that explains.</summary>
    public static LocalisedText HowTo { get; } = new("使い方", "How to fill in");

    /// <summary>Name of the sheet of products.</summary>
    public static LocalisedText Products { get; } = new("製品", "Products");

    /// <summary>Name of the hidden sheet with ids and what was exported.</summary>
    public const string Hidden = "_yuimori";

    /// <summary>What a person reads and writes for "not applicable".</summary>
    public static LocalisedText NotApplicable { get; } = new("対象外", "n/a");

    /// <summary>Shown where the System file names no owner.</summary>
    public static LocalisedText NoOwner { get; } = new("（記載なし）", "(not stated)");

    /// <summary>Columns, with their heading.</summary>
    public static WordList<BookField> Field { get; } = new(
        (BookField.Row, "row", "行ID", "Row id"),
        (BookField.Component, "component", "コンポーネント", "Component"),
        (BookField.Owner, "owner", "主体者", "Responsible party"),
        (BookField.Class, "class", "リスク分類", "Risk class"),
        (BookField.Risk, "risk", "リスク", "Risk"),
        (BookField.Detail, "detail", "リスク詳細", "Risk detail"),
        (BookField.Threat, "threat", "脅威分析", "Threat"),
        (BookField.Point, "point", "要点", "Key point"),
        (BookField.Measure, "measure", "対策", "Measure"),
        (BookField.Level, "level", "水準", "Level"),
        (BookField.Note, "note", "備考", "Note"),
        (BookField.Evidence, "evidence", "証拠", "Evidence"));

    /// <summary>Headings of the sheet of products.</summary>
    public static IReadOnlyList<LocalisedText> ProductHeadings { get; } =
    [
        new("製品ID", "Product id"), new("メーカー", "Maker"), new("製品名", "Product"), new("版", "Version"),
    ];

    /// <summary>What stands in a fixed column of a row.</summary>
    public static LocalisedText FixedText(SheetRow row, BookField field, SheetGuide guide) => field switch
    {
        BookField.Component => row.PlaceName,
        BookField.Owner => row.Owner ?? NoOwner,
        BookField.Class => guide.Classes[row.Class],
        BookField.Risk => row.Risk,
        BookField.Detail => row.RiskDetail,
        BookField.Threat => new($"{row.ThreatId} {row.ThreatName.Ja}", $"{row.ThreatId} {row.ThreatName.En}"),
        BookField.Point => new($"{Number(row)}. {row.PointTitle.Ja}", $"{Number(row)}. {row.PointTitle.En}"),
        _ => LocalisedText.Same(row.Id),
    };

    /// <summary>The lines of the explaining sheet.</summary>
    public static IReadOnlyList<(LocalisedText Head, LocalisedText Text)> Guide(EvaluationSheet sheet) =>
    [
        (new("システム", "System"), new(
            $"{sheet.SystemName.Ja}（{sheet.SystemId}）", $"{sheet.SystemName.En} ({sheet.SystemId})")),
        (new("記入するところ", "Where to write"), new(
            "「評価シート」の薄い黄色の欄（水準・備考・証拠）と、「製品」のメーカー・製品名・版だけに記入してください。",
            "Write only into the pale yellow cells of \"Evaluation sheet\" (level, note, evidence) and into maker, "
                + "product and version on \"Products\".")),
        (LocalisedText.Same("10"), sheet.Guide.Levels[10]),
        (LocalisedText.Same("5"), sheet.Guide.Levels[5]),
        (LocalisedText.Same("0"), sheet.Guide.Levels[0]),
        (NotApplicable, new(
            "その対策がこの製品に当てはまらない（合計に数えない）", "The measure does not apply to this product (left out of the sums)")),
        (new("空欄", "Empty"), new("未回答（0点とはみなさず、別に示します）", "Not answered (shown apart, never taken as 0)")),
        (new("灰色の欄", "Grey cells"), new(
            "編集しないでください。「–」の欄では対策を求めていません。", "Do not edit. Where there is \"–\", nothing is asked.")),
        (new("並べ替え・列の移動", "Sorting, moving columns"), new(
            "行の並べ替え・絞り込み・列の移動・列の追加をしても読み込めます。並べ替えは表全体で行ってください（一部の列だけを並べ替えると、行の対応が崩れます）。",
            "You may sort, filter, move columns and add columns of your own. Sort the whole table: sorting some "
                + "columns alone mixes rows up.")),
        (new("備考・証拠", "Note, evidence"), new(
            "文字で書いてください（2,000文字まで）。数式・マクロ・外部リンクは使えません。",
            "Write text (at most 2,000 characters). Formulas, macros and links to other files cannot be used.")),
        (new("保存の形式", "Saving"), new(
            "Excelブック（.xlsx）のまま、パスワードなしで保存してください。LibreOfficeでも編集できます。",
            "Keep the form \"Excel workbook (.xlsx)\" without a password. LibreOffice works as well.")),
        (new("出典", "Source"), new(
            "列・リスク分類・要点・水準はCCDSの評価シート。対策の文面、時期と要点への割り当ては結守による導出（原典の記載ではない）。",
            "Columns, risk classes, points and levels are those of the CCDS sheet. The wording of measures and their "
                + "place by phase and point are derived by Yuimori, not stated by the source.")),
    ];

    private static string Number(SheetRow row) => row.PointId["KP-".Length..];
}
