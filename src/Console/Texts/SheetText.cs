using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the evaluation sheet, the comparison of products and the list of requirements.</summary>
internal static class SheetText
{
    public static LocalisedText Lead { get; } = new(
        "リスク・要点・ライフサイクルごとに求める対策と、製品ごとの水準（10・5・0）です。Excelでベンダーに記入してもらえます。",
        "What each risk asks for under each point and phase, and how far each product goes (10, 5, 0). "
        + "A vendor can fill it in with Excel.");

    public static LocalisedText Sheet { get; } = new("評価シート", "Sheet");

    public static LocalisedText Compare { get; } = new("製品の比較", "Compare products");

    public static LocalisedText Requirements { get; } = new("開発要件", "Requirements");

    public static LocalisedText Parts { get; } = new("評価シートのページ", "Pages of the sheet");

    public static LocalisedText View { get; } = new("視点", "Viewpoint");

    public static LocalisedText Product { get; } = new("製品", "Product");

    public static LocalisedText Products { get; } = new("評価する製品", "Products");

    public static LocalisedText NoProducts { get; } = new(
        "製品がまだありません。追加すると、水準を記入できます。", "There is no product yet. Add one to fill in levels.");

    public static LocalisedText ProductId { get; } = new("製品のID", "Product id");

    public static LocalisedText ProductIdHelp { get; } = new(
        "英小文字・数字・「-」。あとで変えられません。例: acme-gateway",
        "Lower-case letters, digits and -. It cannot be changed later. For example acme-gateway.");

    public static LocalisedText Maker { get; } = new("メーカー", "Maker");

    public static LocalisedText ProductName { get; } = new("製品名", "Product name");

    public static LocalisedText ProductVersion { get; } = new("版", "Version");

    public static LocalisedText Add { get; } = new("製品を追加", "Add the product");

    public static LocalisedText Download { get; } = new("Excelで書き出す", "Download for Excel");

    public static LocalisedText Upload { get; } = new("記入済みのExcelを取り込む", "Take in a filled-in workbook");

    public static LocalisedText UploadFile { get; } = new("Excelファイル（.xlsx）", "Excel file (.xlsx)");

    public static LocalisedText UploadNow { get; } = new("取り込む", "Take it in");

    public static LocalisedText AddProducts { get; } = new("新しい製品も追加する", "Add products that are new");

    public static LocalisedText RenameProducts { get; } = new(
        "メーカー・製品名・版の変更も取り込む", "Take other makers, names and versions too");

    public static LocalisedText PreferBook { get; } = new(
        "両方で変わったところはExcelの値にする", "Where both have changed, take the workbook's");

    public static LocalisedText NoFile { get; } = new("ファイルが選ばれていません。", "No file was chosen.");

    public static LocalisedText BookWrong { get; } = new(
        "取り込めないところがあるため、何も変更していません。直してから、もう一度取り込んでください。",
        "Something cannot be taken in, so nothing was changed. Mend it and try again.");

    public static LocalisedText Cell { get; } = new("セル", "Cell");

    public static LocalisedText Problem { get; } = new("問題", "Problem");

    public static LocalisedText Remedy { get; } = new("直し方", "Remedy");

    public static LocalisedText Measure { get; } = new("対策", "Measure");

    public static LocalisedText Level { get; } = new("水準", "Level");

    public static LocalisedText NotAnswered { get; } = new("未回答", "not answered");

    public static LocalisedText NotAsked { get; } = new("対策なし", "nothing is asked");

    public static LocalisedText SaveLevels { get; } = new("水準を保存", "Save the levels");

    public static LocalisedText Owner { get; } = new("主体者", "Responsible");

    public static LocalisedText Point { get; } = new("要点", "Point");

    public static LocalisedText Class { get; } = new("リスク分類", "Class of risk");

    public static LocalisedText Phase { get; } = new("ライフサイクル", "Phase");

    public static LocalisedText NoRows { get; } = new("この条件に合う行はありません。", "No row matches this filter.");

    public static LocalisedText Orphans { get; } = new(
        "今のシステムに対応する行がない回答", "Answers that no row of the System belongs to");

    public static LocalisedText CompareLead { get; } = new(
        "重視することに重みを付けて、製品を横に並べます。水準が足りないところから順に並びます。",
        "Weigh what matters and see the products side by side. What falls short comes first.");

    public static LocalisedText Wishes { get; } = new("重視すること", "What matters");

    public static LocalisedText WishesHelp { get; } = new(
        "重みは0〜10です。すべて空なら同じ重みで比べます。1つでも入れると、空のものは対象外になります。",
        "Weights from 0 to 10. Leave all empty to weigh alike; once one is set, empty ones do not count.");

    public static LocalisedText Wanted { get; } = new("求める水準", "Wanted level");

    public static LocalisedText SaveWishes { get; } = new("この重みで比べる", "Compare with these weights");

    public static LocalisedText Totals { get; } = new("合計", "Totals");

    public static LocalisedText Sums { get; } = new("要点・分類・時期ごとの合計", "Sums by point, class and phase");

    public static LocalisedText Gaps { get; } = new("足りないところ", "Gaps");

    public static LocalisedText NoGaps { get; } = new("足りないところはありません。", "Nothing falls short.");

    public static LocalisedText NeedTwo { get; } = new(
        "比べるには、評価シートに製品を2つ以上追加してください。", "Add two or more products to the sheet to compare them.");

    public static LocalisedText Weight { get; } = new("重み", "Weight");

    public static LocalisedText RequirementsLead { get; } = new(
        "重視することから導かれる、ベンダーへの要件です。ライフサイクルの順に並びます。",
        "What the wishes ask of a vendor, in the order of the life cycle.");

    public static LocalisedText State { get; } = new("状態", "State");

    public static LocalisedText Open { get; } = new("未達", "open");

    public static LocalisedText Reached { get; } = new("達成", "reached");

    public static LocalisedText NoProduct { get; } = new("製品を選ばない", "no product");

    public static LocalisedText BadProduct { get; } = new(
        "製品のIDは、英小文字で始まる英小文字・数字・「-」にしてください。",
        "A product's id begins with a lower-case letter and has lower-case letters, digits and - only.");

    public static LocalisedText ProductTaken { get; } = new(
        "そのIDの製品はすでにあります。", "There is a product of that id already.");

    public static LocalisedText FileWrong { get; } = new(
        "評価シートのファイルに直すところがあります。", "The sheet's file has something to mend.");

    public static LocalisedText Taken(int answers, int rows) => new(
        string.Create(CultureInfo.InvariantCulture, $"{rows}行を読み、{answers}件の回答を取り込みました。"),
        string.Create(CultureInfo.InvariantCulture, $"{rows} rows read, {answers} answers taken in."));

    public static LocalisedText ScoreOf(SheetScore score) => new(
        string.Create(CultureInfo.InvariantCulture, $"{score.Points}／{score.Maximum}点（未回答{score.Unanswered}件）"),
        string.Create(CultureInfo.InvariantCulture,
            $"{score.Points} of {score.Maximum} ({score.Unanswered} not answered)"));

    public static LocalisedText Page(int page, int pages) =>
        LocalisedText.Same(string.Create(CultureInfo.InvariantCulture, $"{page} / {pages}"));

    public static LocalisedText Of(GapKind gap) => gap switch
    {
        GapKind.Below => new("不足", "falls short"),
        GapKind.Unanswered => NotAnswered,
        _ => new("満たす", "enough"),
    };

    public static string ClassOf(GapKind gap) => gap switch
    {
        GapKind.Below => "failed",
        GapKind.Unanswered => "unknown",
        _ => "met",
    };

    public static string ShapeOf(GapKind gap) => gap switch
    {
        GapKind.Below => "▲",
        GapKind.Unanswered => "○",
        _ => "●",
    };
}
