using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Csv;

namespace Yuimori.Workbench.Tables;

/// <summary>Tables as text for other programs: CSV, Markdown, JSON.</summary>
public static class TableText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>
    /// CSV after RFC 4180, UTF-8, one table after the other with an empty line between them. A cell that a spreadsheet
    /// would run as a formula begins with an apostrophe.
    /// </summary>
    public static string Csv(IReadOnlyList<DesignTable> tables, Language language)
    {
        var text = new StringBuilder();
        foreach (var (i, table) in tables.Index())
        {
            if (i > 0) text.Append("\r\n");
            CsvLine(text, table.Columns.Select(c => c.Name.In(language)));
            foreach (var row in table.Rows) CsvLine(text, row.Select(c => c.In(language)));
        }

        return text.ToString();
    }

    /// <summary>Markdown tables under headings.</summary>
    public static string Markdown(IReadOnlyList<DesignTable> tables, Language language)
    {
        var text = new StringBuilder();
        foreach (var (i, table) in tables.Index())
        {
            if (i > 0) text.Append('\n');
            text.Append("## ").Append(Heading(table, language)).Append("\n\n");
            MarkdownLine(text, table.Columns.Select(c => c.Name.In(language)));
            MarkdownLine(text, table.Columns.Select(c => c.IsNumber ? "---:" : "---"));
            foreach (var row in table.Rows) MarkdownLine(text, row.Select(c => MarkdownCell(c.In(language))));
            foreach (var note in table.Notes) text.Append('\n').Append(MarkdownCell(note.In(language))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One JSON document with every table, in both languages.</summary>
    public static string ToJson(IReadOnlyList<DesignTable> tables) => new JsonObject
    {
        ["tables"] = new JsonArray(
            [.. tables.Select(t => new JsonObject
            {
                ["id"] = t.Id,
                ["title"] = Both(t.Title),
                ["columns"] = new JsonArray(
                    [.. t.Columns.Select(c => new JsonObject { ["id"] = c.Id, ["name"] = Both(c.Name) })]),
                ["rows"] = new JsonArray([.. t.Rows.Select(r => Row(t, r))]),
                ["notes"] = new JsonArray([.. t.Notes.Select(Both)]),
            })]),
    }.ToJsonString(Json) + "\n";

    /// <summary>A table's number and title.</summary>
    public static string Heading(DesignTable table, Language language) =>
        new LocalisedText($"表{table.Id} {table.Title.Ja}", $"Table {table.Id}: {table.Title.En}").In(language);

    private static JsonObject Row(DesignTable table, IReadOnlyList<LocalisedText> cells)
    {
        var row = new JsonObject();
        foreach (var (column, cell) in table.Columns.Zip(cells))
            row[column.Id] = column.IsNumber ? JsonNode.Parse(cell.En) : Both(cell);
        return row;
    }

    private static JsonObject Both(LocalisedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };

    private static void CsvLine(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(c => CsvWriter.Cell(c, out _))).Append("\r\n");

    private static void MarkdownLine(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    // A bar would end the cell, and a tag or an image would be live on a page that renders the file.
    private static string MarkdownCell(string cell) => cell
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
