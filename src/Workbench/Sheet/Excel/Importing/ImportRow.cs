namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>A row of the workbook that stands for a row of the sheet.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Number">Its number in the workbook.</param>
/// <param name="Row">The row now; null: the System has no such row any more.</param>
internal sealed record ImportRow(string Id, int Number, SheetRow? Row);
