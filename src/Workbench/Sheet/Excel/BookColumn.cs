using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>What a column of the workbook holds.</summary>
internal enum BookField
{
    Row = 1,
    Component = 2,
    Owner = 3,
    Class = 4,
    Risk = 5,
    Detail = 6,
    Threat = 7,
    Point = 8,
    Measure = 9,
    Level = 10,
    Note = 11,
    Evidence = 12,
}

/// <summary>A column of the workbook, known by an id that stands in a hidden row and moves with the column.</summary>
internal sealed record BookColumn(BookField Field, LifecyclePhase? Phase = null, string? Product = null)
{
    /// <summary>First part of every hidden id.</summary>
    public const string Prefix = "yui:";

    /// <summary>The columns that say which row this is; never to be edited.</summary>
    public static IReadOnlyList<BookField> Fixed { get; } =
    [
        BookField.Component, BookField.Owner, BookField.Class, BookField.Risk, BookField.Detail, BookField.Threat,
        BookField.Point,
    ];

    /// <summary>Such as <c>yui:level/manufacture/acme-gateway</c>.</summary>
    public string Id => Prefix + string.Join('/', new[]
    {
        BookWords.Field.WordOf(Field), Phase is { } phase ? SheetWords.Phase.WordOf(phase) : null, Product,
    }.OfType<string>());

    /// <summary>Whether a vendor fills it in.</summary>
    public bool IsAnswer => Field is BookField.Level or BookField.Note or BookField.Evidence;

    /// <summary>Reads an id; null when it is none.</summary>
    public static BookColumn? Parse(string id)
    {
        if (!id.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var parts = id[Prefix.Length..].Split('/');
        if (BookWords.Field.Find(parts[0]) is not { } field) return null;
        var phase = parts.Length > 1 ? SheetWords.Phase.Find(parts[1]) : null;
        var column = new BookColumn(field, phase, parts.ElementAtOrDefault(2));
        var needed = column.IsAnswer ? 3 : field == BookField.Measure ? 2 : 1;
        return parts.Length == needed && (needed == 1 || phase is not null) ? column : null;
    }

    /// <summary>All columns in their first order.</summary>
    public static IReadOnlyList<BookColumn> All(
        IEnumerable<LifecyclePhase> phases, IReadOnlyList<SheetProduct> products)
    {
        var columns = new List<BookColumn> { new(BookField.Row) };
        columns.AddRange(Fixed.Select(f => new BookColumn(f)));
        foreach (var phase in phases)
        {
            columns.Add(new(BookField.Measure, phase));
            foreach (var product in products)
            {
                columns.Add(new(BookField.Level, phase, product.Id));
                columns.Add(new(BookField.Note, phase, product.Id));
                columns.Add(new(BookField.Evidence, phase, product.Id));
            }
        }

        return columns;
    }

    /// <summary>The heading for people.</summary>
    public LocalisedText Heading(Func<string, string> labelOf)
    {
        var label = BookWords.Field.LabelOf(Field);
        if (Product is null) return label;
        var product = labelOf(Product);
        return new($"{label.Ja}\n{product}", $"{label.En}\n{product}");
    }

    /// <summary>The heading above it: the phase, or what the fixed columns are.</summary>
    public LocalisedText Band(SheetGuide guide) => Phase is { } phase
        ? guide.Phases[phase]
        : new("編集不可", "Do not edit");
}
