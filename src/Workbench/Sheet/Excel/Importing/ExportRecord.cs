using System.Globalization;
using Yuimori.Catalogue;
using Yuimori.Workbench.Sheet.Excel.Reading;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>What the hidden sheet says was exported.</summary>
internal sealed class ExportRecord
{
    private readonly Dictionary<string, IReadOnlyList<string>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SheetProduct> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<AnswerKey, SheetAnswer> _answers = [];

    /// <summary>Version of the workbook's form; -1: not readable.</summary>
    public int Format { get; private init; }

    /// <summary>Id of the System.</summary>
    public string System { get; private set; } = "";

    /// <summary>Rows: id and the texts of the fixed columns, then the marks of the five measures.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Rows => _rows;

    /// <summary>Products as they were.</summary>
    public IReadOnlyDictionary<string, SheetProduct> Products => _products;

    /// <summary>The answer as it was.</summary>
    public SheetAnswer At(AnswerKey key) => _answers.GetValueOrDefault(key, SheetAnswer.Empty);

    /// <summary>Finds the hidden sheet, whatever it is called now.</summary>
    public static ExportRecord? Read(IReadOnlyList<BookGrid> grids)
    {
        foreach (var grid in grids)
        {
            foreach (var row in grid.Rows)
            {
                if (grid.Text(row, 1) != BookRecord.Format) continue;
                var version = int.TryParse(
                    grid.Text(row, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
                var record = new ExportRecord { Format = version };
                if (version == SheetBook.FormatVersion) record.Fill(grid);
                return record;
            }
        }

        return null;
    }

    private void Fill(BookGrid grid)
    {
        foreach (var row in grid.Rows)
        {
            string Cell(int column) => grid.Text(row, column);
            switch (Cell(1))
            {
                case BookRecord.System:
                    System = Cell(2);
                    break;
                case BookRecord.Product:
                    _products[Cell(2)] = new SheetProduct(Cell(2), Cell(3), Cell(4), Cell(5));
                    break;
                case BookRecord.Row:
                    _rows[Cell(2)] = [.. Enumerable.Range(3, BookColumn.Fixed.Count + 5).Select(Cell)];
                    break;
                case BookRecord.Answer:
                    foreach (var phase in Enum.GetValues<LifecyclePhase>())
                    {
                        var first = 4 + (3 * ((int)phase - 1));
                        var answer = new SheetAnswer(
                            SheetWords.Level.Find(Cell(first)), Set(Cell(first + 1)), Set(Cell(first + 2)));
                        if (!answer.IsEmpty) _answers[new AnswerKey(Cell(2), phase, Cell(3))] = answer;
                    }

                    break;
            }
        }
    }

    /// <summary>The mark of a measure as it was; null: not known.</summary>
    public string? MarkOf(string row, LifecyclePhase phase) =>
        _rows.GetValueOrDefault(row)?[BookColumn.Fixed.Count + (int)phase - 1];

    private static string? Set(string text) => text.Length == 0 ? null : text;
}
