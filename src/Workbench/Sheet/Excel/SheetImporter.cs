using Yuimori.Workbench.Sheet.Excel.Importing;
using Yuimori.Workbench.Sheet.Excel.Reading;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>
/// Reads a workbook that a vendor filled in, whatever was sorted, moved, inserted or re-saved in between. No workbook
/// makes it throw; what is wrong is said with sheet, cell and remedy.
/// </summary>
public static class SheetImporter
{
    /// <summary>Most bytes that are read: 32 MiB.</summary>
    public static int BytesMax => BookLimits.FileBytesMax;

    /// <summary>Reads a workbook.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="sheet">The sheet as it is now, with the answers so far.</param>
    /// <param name="options">What it may do; answers alone when null.</param>
    public static SheetImport Read(byte[] bytes, EvaluationSheet sheet, SheetImportOptions? options = null)
    {
        var (grids, hasLinks, problem) = BookReader.Read(bytes);
        var problems = new ImportProblems();
        if (problem is not null)
        {
            problems.Add(problem);
            return Nothing(sheet, problems);
        }

        if (hasLinks) problems.Add(ImportProblems.ExternalLinks);
        var exported = ExportRecord.Read(grids);
        if (!ImportChecks.IsOurs(exported, sheet, problems)) return Nothing(sheet, problems);
        if (ImportChecks.FindGrid(grids, problems) is not { } grid) return Nothing(sheet, problems);
        var context = new ImportContext(sheet, exported, options ?? SheetImportOptions.Default, problems);
        var products = new ProductImport(context).Read(grids);
        var columns = new ColumnFinder(context, grid).Find();
        if (columns is null) return Nothing(sheet, problems);
        var rows = new RowFinder(context, grid, columns).Find();
        var answers = new AnswerImport(context, grid, columns).Read(rows);
        return Result(sheet, problems, products, answers, rows.Select(r => r.Id).Distinct().Count());
    }

    private static SheetImport Result(
        EvaluationSheet sheet, ImportProblems problems, IReadOnlyList<SheetProduct> products,
        IReadOnlyList<AnswerChange> changes, int rows)
    {
        var after = products.Aggregate(sheet.Answers, (a, p) => a.With(p));
        after = changes.Aggregate(after, (a, c) => a.With(c.Key, c.After));
        return new SheetImport
        {
            Problems = problems.List,
            Changes = changes,
            ProductChanges = products,
            Answers = after,
            RowCount = rows,
        };
    }

    private static SheetImport Nothing(EvaluationSheet sheet, ImportProblems problems) => new()
    {
        Problems = problems.List,
        Changes = [],
        ProductChanges = [],
        Answers = sheet.Answers,
        RowCount = 0,
    };
}
