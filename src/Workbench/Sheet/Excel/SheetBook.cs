using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Yuimori.Kernel.Results;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>
/// The evaluation sheet as an Excel workbook that a vendor fills in. Rows and columns carry hidden ids, so that it can
/// be sorted, and its columns moved, before it is read back.
/// </summary>
public static class SheetBook
{
    /// <summary>The version of the workbook's form; another one is refused at import.</summary>
    public const int FormatVersion = 1;

    /// <summary>10,000 rows; stops an export that neither people nor spreadsheet programs can work with.</summary>
    public const int RowsMax = 10_000;

    /// <summary>A million cells; stops an export that spreadsheet programs take minutes to open.</summary>
    public const int CellsMax = 1_000_000;

    /// <summary>50 products; beyond, the columns could neither be read nor compared.</summary>
    public const int ProductsMax = 50;

    /// <summary>Writes a workbook. Equal input gives equal bytes.</summary>
    /// <returns>How many rows were written; or why there is no workbook.</returns>
    public static Result<int> Write(Stream output, EvaluationSheet sheet, SheetBookOptions options)
    {
        IReadOnlyList<SheetProduct> products = options.Products.Count == 0
            ? sheet.Products
            : [.. options.Products.Distinct().Select(sheet.Answers.Find).OfType<SheetProduct>()];
        var rows = options.Filter.Apply(sheet);
        if (rows.Count > RowsMax)
        {
            return Error.Of(
                "SHEET-40", $"{rows.Count}行は多すぎます（{RowsMax}行まで）。構成要素や要点で絞り込んでください。",
                $"{rows.Count} rows are too many (at most {RowsMax}); narrow the export to components or points.");
        }

        if (products.Count > ProductsMax)
        {
            return Error.Of(
                "SHEET-41", $"製品が{products.Count}個あり多すぎます（{ProductsMax}個まで）。--product で選んでください。",
                $"{products.Count} products are too many (at most {ProductsMax}); choose some with --product.");
        }

        var content = new BookContent(sheet, rows, products, options);
        if ((long)rows.Count * content.Columns.Count > CellsMax)
        {
            return Error.Of(
                "SHEET-42", $"{rows.Count}行×{content.Columns.Count}列は多すぎます。製品・構成要素・時期で絞り込んでください。",
                $"{rows.Count} rows × {content.Columns.Count} columns are too many; narrow the export.");
        }

        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
            WriteParts(document, content);
        FixedZip.Copy(package, output);
        return rows.Count;
    }

    private static void WriteParts(SpreadsheetDocument document, BookContent content)
    {
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "rId1");
        var styles = workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
        styles.Stylesheet = BookStyles.Make();
        var sheets = new Sheets();
        var number = 0u;
        void Add(string name, Action<WorksheetPart> write, SheetStateValues? state = null)
        {
            number++;
            var id = string.Create(CultureInfo.InvariantCulture, $"rId{number}");
            var part = workbook.AddNewPart<WorksheetPart>(id);
            write(part);
            sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
            {
                Name = name,
                SheetId = number,
                Id = id,
                State = state,
            });
        }

        var language = content.Options.Language;
        Add(BookWords.HowTo.In(language), part => HowToSheet.Write(part, content));
        Add(BookWords.Grid.In(language), part => AnswerSheet.Write(part, content));
        Add(BookWords.Products.In(language), part => ProductSheet.Write(part, content));
        Add(BookWords.Hidden, part => HiddenSheet.Write(part, content), SheetStateValues.Hidden);
        workbook.Workbook = new Workbook(
            new BookViews(new WorkbookView { ActiveTab = 1, TabRatio = 600 }), sheets, AnswerSheet.Names(content));
    }
}

/// <summary>What a workbook is made of.</summary>
internal sealed record BookContent(
    EvaluationSheet Sheet, IReadOnlyList<SheetRow> Rows, IReadOnlyList<SheetProduct> Products,
    SheetBookOptions Options)
{
    public IReadOnlyList<BookColumn> Columns { get; } = BookColumn.All(Options.Filter.ShownPhases, Products);

    /// <summary>Names the workbook: who exported what. Two exports of the same are the same.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Rows.Select(r => r.Id).Concat(Products.Select(p => p.Id)).Prepend(Sheet.SystemId)))))[..16];

    public string LabelOf(string product) => Products.First(p => p.Id == product).Label;
}
