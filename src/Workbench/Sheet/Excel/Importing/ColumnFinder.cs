using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Sheet.Excel.Reading;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>
/// Finds the columns: by the hidden ids that move with them, else by heading, and the row ids at last by their form.
/// </summary>
internal sealed class ColumnFinder(ImportContext context, BookGrid grid)
{
    private const int Enough = 3;

    private readonly Dictionary<BookColumn, int> _columns = [];

    /// <summary>The row with the most column ids; null: too few anywhere.</summary>
    public static int? IdRow(BookGrid grid) => Best(grid, static (g, row) =>
        g.Row(row).Values.Count(c => BookColumn.Parse(c.Text.Trim()) is not null));

    /// <summary>The row with the most headings of fixed columns; null: too few anywhere.</summary>
    public static int? HeadRow(BookGrid grid) => Best(grid, static (g, row) =>
        BookColumn.Fixed.Count(f => g.Row(row).Values.Any(c => ImportContext.Is(c.Text, BookWords.Field.LabelOf(f)))));

    /// <summary>The columns; null after a problem that leaves nothing to read.</summary>
    public ColumnMap? Find()
    {
        var (ids, heads) = (IdRow(grid), HeadRow(grid));
        var shown = heads ?? (ids is null ? 1 : ids.Value + 2);
        if (ids is { } row) ReadIds(row, shown);
        if (heads is { } head) ReadHeadings(head);
        int? rowId = _columns.Remove(new BookColumn(BookField.Row), out var known) ? known : ByForm();
        var headRows = new HashSet<int>();
        if (ids is not null) headRows.Add(ids.Value);
        if (heads is not null) headRows.UnionWith([heads.Value, heads.Value - 1]);
        if (rowId is null && BookColumn.Fixed.Count(f => _columns.ContainsKey(new BookColumn(f))) < 4)
        {
            context.Problems.Error(
                20, grid.Name, new("行IDの列（非表示）がありません。", "The hidden column of row ids is missing."), "",
                new("書き出したブックに記入し直してください。", "Fill in the exported workbook again."));
            return null;
        }

        ReportMissing(shown);
        return new ColumnMap(rowId, _columns, headRows, shown);
    }

    private void ReadIds(int row, int shown)
    {
        foreach (var (number, cell) in grid.Row(row).OrderBy(c => c.Key))
        {
            if (BookColumn.Parse(cell.Text.Trim()) is not { } column) continue;
            if (!_columns.TryAdd(column, number)) Twice(number, _columns[column], shown);
            else if (column.Product is { } product && !context.Products.ContainsKey(product))
            {
                _columns.Remove(column);
                if (column.Field == BookField.Level) UnknownProduct(product, shown, number);
            }
        }
    }

    private void Twice(int number, int first, int shown)
    {
        // A copied column whose cells say the same changes nothing.
        var differs = grid.Rows.FirstOrDefault(r =>
            r > shown && ImportContext.Normal(grid.Text(r, number)) is { Length: > 0 } text
            && text != ImportContext.Normal(grid.Text(r, first)));
        if (differs == 0) return;
        context.Problems.Error(
            21, grid.Address(differs, number),
            new("同じ列が2つあり、内容が違います。", "The same column stands twice, and they differ."), grid.Text(differs, number),
            new($"{CellAddress.Letters(first)}列か{CellAddress.Letters(number)}列の一方を削除してください。",
                $"Delete one of the columns {CellAddress.Letters(first)} and {CellAddress.Letters(number)}."));
    }

    private void UnknownProduct(string product, int row, int number)
    {
        if (context.Exported?.Products.ContainsKey(product) == true) return;
        var near = NearestWord.Find(product, context.Products.Keys);
        context.Problems.Error(
            22, grid.Address(row, number), new("一覧にない製品の列です。", "The column belongs to a product that is not listed."),
            product, near is null
                ? new("製品を追加してから、書き出し直してください。", "Add the product and export again.")
                : new($"もしかして「{near}」ですか？製品IDの列を元に戻してください。", $"Perhaps \"{near}\"; restore the product's columns."));
    }

    private void ReadHeadings(int head)
    {
        foreach (var (number, cell) in grid.Row(head).OrderBy(c => c.Key))
        {
            if (_columns.ContainsValue(number)) continue;
            if (ByHeading(cell.Text, grid.Text(head - 1, number)) is { } column) _columns.TryAdd(column, number);
        }
    }

    private BookColumn? ByHeading(string heading, string band)
    {
        var fields = Enum.GetValues<BookField>();
        var lines = ImportContext.Normal(heading).Split('\n', 2);
        var field = fields.FirstOrDefault(f => ImportContext.Is(lines[0], BookWords.Field.LabelOf(f)));
        if (field == default) return null;
        if (field == BookField.Row || BookColumn.Fixed.Contains(field)) return new BookColumn(field);
        var phase = Enum.GetValues<LifecyclePhase>()
            .FirstOrDefault(p => ImportContext.Is(band, context.Sheet.Guide.Phases[p]));
        if (phase == default) return null;
        if (field == BookField.Measure) return new BookColumn(field, phase);
        var product = lines.Length < 2 ? null : context.Products.Values.FirstOrDefault(
            p => p.Label == lines[1] || context.Exported?.Products.GetValueOrDefault(p.Id)?.Label == lines[1]);
        return product is null ? null : new BookColumn(field, phase, product.Id);
    }

    private int? ByForm()
    {
        var votes = new Dictionary<int, int>();
        foreach (var row in grid.Rows)
        {
            foreach (var (number, cell) in grid.Row(row))
            {
                if (!RowIdForm.Is(cell.Text)) continue;
                votes[number] = votes.GetValueOrDefault(number) + 1;
            }
        }

        return votes.Count == 0 ? null : votes.MaxBy(v => v.Value).Key;
    }

    private void ReportMissing(int shown)
    {
        // Which phases and products were exported is known by what is left of them, or by the hidden sheet.
        var products = context.Exported?.Products.Keys.Where(context.Products.ContainsKey)
            ?? _columns.Keys.Select(c => c.Product).OfType<string>();
        var phases = _columns.Keys.Select(c => c.Phase).OfType<LifecyclePhase>().Distinct().Order().ToList();
        foreach (var product in products.Distinct().ToList())
        {
            foreach (var phase in phases)
            {
                if (_columns.ContainsKey(new BookColumn(BookField.Level, phase, product))) continue;
                var name = context.Sheet.Guide.Phases[phase];
                context.Problems.Error(
                    20, $"{grid.Name}!{shown}:{shown}",
                    new(
                        $"「{name.Ja}」の水準の列がありません（{product}）。",
                        $"The level column of \"{name.En}\" is missing ({product})."), "",
                    new("列を元に戻すか、書き出し直したブックに写してください。",
                        "Restore the column, or copy your answers into a workbook that you export again."));
            }
        }
    }

    private static int? Best(BookGrid grid, Func<BookGrid, int, int> count)
    {
        var (best, most) = (0, Enough - 1);
        foreach (var row in grid.Rows)
        {
            var found = count(grid, row);
            if (found > most) (best, most) = (row, found);
        }

        return best == 0 ? null : best;
    }
}
