using Yuimori.Workbench.Sheet.Excel.Reading;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>Whether a workbook is one of ours, and which of its sheets is filled in.</summary>
internal static class ImportChecks
{
    /// <summary>Whether it belongs to this System and a form that is known.</summary>
    public static bool IsOurs(ExportRecord? exported, EvaluationSheet sheet, ImportProblems problems)
    {
        if (exported is null) return true;
        if (exported.Format != SheetBook.FormatVersion)
        {
            problems.Error(
                10, "", new("新しい版（または不明な版）の形式です。", "The workbook has a newer (or unknown) form."), $"{exported.Format}",
                new("新しい版の結守で読み込むか、この版から書き出し直してください。",
                    "Import it with the newer Yuimori, or export again from this one."));
            return false;
        }

        if (exported.System == sheet.SystemId) return true;
        problems.Error(
            9, "", new("別のシステムのブックです。", "The workbook belongs to another System."), exported.System,
            new($"システム「{sheet.SystemId}」から書き出したブックを使ってください。",
                $"Use a workbook that was exported from the System \"{sheet.SystemId}\"."));
        return false;
    }

    /// <summary>The sheet that is filled in; null after a problem.</summary>
    public static BookGrid? FindGrid(IReadOnlyList<BookGrid> grids, ImportProblems problems)
    {
        var found = grids.Where(g => ColumnFinder.IdRow(g) is not null).ToList();
        if (found.Count == 0) found = [.. grids.Where(g => ColumnFinder.HeadRow(g) is not null)];
        if (found.Count == 1) return HasFewRows(found[0], problems) ? found[0] : null;
        if (found.Count == 0)
        {
            problems.Error(
                8, "", new("評価シートが見つかりません。", "There is no evaluation sheet in it."), "",
                new($"書き出したブックの「{BookWords.Grid.Ja}」シートを残したまま記入してください。",
                    $"Fill in the exported workbook and keep its sheet \"{BookWords.Grid.En}\"."));
            return null;
        }

        var names = string.Join(", ", found.Select(g => g.Name));
        problems.Error(
            13, "", new("評価シートが2枚以上あります。", "There is more than one evaluation sheet."), names,
            new("使う1枚だけを残して、コピーを削除してください。", "Keep the one that counts and delete the copies."));
        return null;
    }

    private static bool HasFewRows(BookGrid grid, ImportProblems problems)
    {
        if (grid.Rows.Count <= BookLimits.RowsMax) return true;
        problems.Error(
            11, grid.Name, new("行が多すぎます。", "There are too many rows."), $"{grid.Rows.Count}",
            new($"{BookLimits.RowsMax}行までにし、表の外の余分な内容を消してください。",
                $"At most {BookLimits.RowsMax}; delete what stands outside the table."));
        return false;
    }
}
