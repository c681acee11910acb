using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet.Excel.Reading;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>Reads the sheet of products: what a vendor added is taken, what was renamed is asked about.</summary>
internal sealed class ProductImport(ImportContext context)
{
    private readonly List<SheetProduct> _changed = [];

    /// <summary>The products that are new or got other words.</summary>
    public IReadOnlyList<SheetProduct> Read(IReadOnlyList<BookGrid> grids)
    {
        foreach (var grid in grids)
        {
            foreach (var row in grid.Rows)
            {
                if (Columns(grid, row) is not { } columns) continue;
                foreach (var below in grid.Rows.Where(r => r > row)) Product(grid, below, columns);
                return _changed;
            }
        }

        return _changed;
    }

    private static int[]? Columns(BookGrid grid, int row)
    {
        var columns = BookWords.ProductHeadings
            .Select(h => grid.Row(row).Where(c => ImportContext.Is(c.Value.Text, h))
                .Select(c => c.Key).DefaultIfEmpty(0).Min()).ToArray();
        return columns.Contains(0) ? null : columns;
    }

    private void Product(BookGrid grid, int row, int[] columns)
    {
        var id = grid.Text(row, columns[0]).Trim();
        if (id.Length == 0) return;
        string? Text(int index) => Word(grid, row, columns[index]);
        if (context.Products.TryGetValue(id, out var now))
        {
            var merged = now with
            {
                Maker = Merge(grid, row, columns[1], now.Maker, Text(1), Was(id)?.Maker),
                Name = Merge(grid, row, columns[2], now.Name, Text(2), Was(id)?.Name),
                Version = Merge(grid, row, columns[3], now.Version, Text(3), Was(id)?.Version),
            };
            if (merged != now) Change(merged);
        }
        else if (context.Options.AddProducts && ComponentId.Parse(id).IsOk)
        {
            Change(new SheetProduct(id, Text(1), Text(2), Text(3)));
        }
        else
        {
            Unknown(grid.Address(row, columns[0]), id);
        }
    }

    private SheetProduct? Was(string id) => context.Exported?.Products.GetValueOrDefault(id);

    private void Change(SheetProduct product)
    {
        context.Products[product.Id] = product;
        _changed.Add(product);
    }

    private string? Merge(BookGrid grid, int row, int column, string? now, string? came, string? was)
    {
        if (came is null || came == now || came == was) return now;
        if (now is null || context.Options.RenameProducts) return came;
        context.Problems.Error(
            23, grid.Address(row, column), new("製品の名称が変わっています。", "The product has been renamed."), came,
            new($"「{now}」に戻すか、名称の変更を認めて読み込んでください（--rename-products）。別の製品なら別のIDにします。",
                $"Restore \"{now}\", or import with --rename-products; another product needs another id."));
        return now;
    }

    private string? Word(BookGrid grid, int row, int column)
    {
        if (grid.At(row, column) is not { } cell) return null;
        var place = grid.Address(row, column);
        var text = new CellReader(context.Problems).Text(cell, place);
        if (text is null) return null;
        if (text.Length <= ShortText.LengthMax && !text.Contains('\n', StringComparison.Ordinal)) return text;
        context.Problems.Error(
            36, place, new("長すぎるか、改行を含みます。", "It is too long, or has line breaks."), text,
            ShortText.Instance.Expected.AsRemedy());
        return null;
    }

    private void Unknown(string place, string id)
    {
        var near = NearestWord.Find(id, context.Products.Keys);
        context.Problems.Error(
            22, place, new("一覧にない製品です。", "The product is not listed."), id,
            near is null
                ? new("新しい製品として読み込むときは --add-products を付けてください。",
                    "To take it as a new product, import with --add-products.")
                : new($"もしかして「{near}」ですか？新しい製品なら --add-products を付けてください。",
                    $"Perhaps \"{near}\"; a new product needs --add-products."));
    }
}
