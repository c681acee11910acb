using System.Globalization;
using System.Text;
using Spectre.Console;
using Yuimori.Cli.Design;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Cli.Sheet;

/// <summary>A table in the forms of the command line: for a terminal, and as CSV.</summary>
internal static class SheetTable
{
    /// <summary>Writes for a terminal.</summary>
    public static void WriteText(TextWriter output, BookTable table)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Width(output);
        var shown = new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(table.Name)) };
        foreach (var (text, _) in table.Headings) shown.AddColumn(new TableColumn(new Text(Safe(text))));
        foreach (var row in table.Rows) shown.AddRow(row.Select(c => new Text(Safe(Shown(c)))));
        console.Write(shown);
    }

    /// <summary>
    /// Writes CSV (RFC 4180) with a byte order mark, without which Excel reads Japanese as something else.
    /// </summary>
    public static byte[] Csv(BookTable table)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, table.Headings.Select(h => h.Text));
        foreach (var row in table.Rows) Line(text, row.Select(Shown));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // A cell that begins like a formula would be one: Excel runs formulas of CSV files as well.
    private static string Cell(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Shown(object? cell) => cell switch
    {
        null => "",
        SheetLevel level => SheetWords.Level.WordOf(level),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{cell}",
    };

    private static string Safe(string text) => string.Join('\n', text.Split('\n').Select(Terminal.Safe));

    private static int Width(TextWriter output)
    {
        const int pipedWidth = 140;
        return Console.IsOutputRedirected || output != Console.Out ? pipedWidth : AnsiConsole.Profile.Width;
    }
}
