using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>
/// Writes the hidden sheet: what was exported. At import it tells a cell that was edited from a text that the guideline
/// has changed since, and an answer that was cleared from one that was never there.
/// </summary>
internal static class HiddenSheet
{
    private static readonly LifecyclePhase[] Phases = Enum.GetValues<LifecyclePhase>();

    public static void Write(WorksheetPart part, BookContent content)
    {
        using var grid = new GridWriter(part, null, Enumerable.Repeat((16, false), 18));
        Line(grid, BookRecord.Format, SheetBook.FormatVersion.ToString(CultureInfo.InvariantCulture));
        Line(grid, BookRecord.System, content.Sheet.SystemId);
        Line(grid, BookRecord.Language, content.Options.Language == Language.Japanese ? "ja" : "en");
        Line(grid, BookRecord.Book, content.Id);
        foreach (var p in content.Products)
            Line(grid, BookRecord.Product, p.Id, p.Maker ?? "", p.Name ?? "", p.Version ?? "");
        foreach (var row in content.Rows) Line(grid, BookRecord.Row, [row.Id, .. Texts(row, content)]);
        foreach (var row in content.Rows)
        {
            foreach (var product in content.Products)
            {
                var answers = Phases.Select(p => content.Sheet.Answers.At(row.Id, p, product.Id)).ToList();
                if (answers.TrueForAll(a => a.IsEmpty)) continue;
                Line(grid, BookRecord.Answer, [row.Id, product.Id, .. answers.SelectMany(Texts)]);
            }
        }

        grid.EndRows();
    }

    /// <summary>Short mark of a measure's text.</summary>
    public static string MarkOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static IEnumerable<string> Texts(SheetRow row, BookContent content)
    {
        var language = content.Options.Language;
        return BookColumn.Fixed.Select(f => BookWords.FixedText(row, f, content.Sheet.Guide).In(language))
            .Concat(Phases.Select(p => MarkOf(row.Cell(p).Text.In(language))));
    }

    private static IEnumerable<string> Texts(SheetAnswer answer) =>
        [answer.Level is { } level ? SheetWords.Level.WordOf(level) : "", answer.Note ?? "", answer.Evidence ?? ""];

    private static void Line(GridWriter grid, string kind, params IEnumerable<string> values)
    {
        grid.Row();
        grid.Text(kind, BookStyle.Id);
        foreach (var value in values) grid.Text(value, BookStyle.Id);
    }
}
