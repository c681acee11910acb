using Spectre.Console;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Tables;

namespace Yuimori.Cli.Design;

/// <summary>Tables for people, on a terminal. Text is never read as markup.</summary>
internal static class TableTerminal
{
    /// <summary>Characters a line when the output is piped: twelve columns need them.</summary>
    public const int PipedWidth = 200;

    public static void Write(IAnsiConsole console, IReadOnlyList<DesignTable> tables, Language language)
    {
        foreach (var table in tables)
        {
            console.Write(new Text(
                $"\n{Safe(TableText.Heading(table, language))}\n", new Style(decoration: Decoration.Bold)));
            var grid = new Table().Border(TableBorder.Simple);
            foreach (var column in table.Columns)
                grid.AddColumn(Column(column, language));
            foreach (var row in table.Rows) grid.AddRow(row.Select(c => new Text(Safe(c.In(language)))));
            console.Write(grid);
            foreach (var note in table.Notes) console.Write(new Text($"{Safe(note.In(language))}\n"));
        }
    }

    private static Spectre.Console.TableColumn Column(Workbench.Tables.TableColumn column, Language language)
    {
        var made = new Spectre.Console.TableColumn(new Text(Safe(column.Name.In(language))));
        return column.IsNumber ? made.RightAligned().NoWrap() : made;
    }

    private static string Safe(string text) => Terminal.Safe(text);
}
