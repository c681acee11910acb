using System.CommandLine;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Tables;

namespace Yuimori.Cli.Design;

/// <summary>Tables in the form that was asked for.</summary>
internal static class TableOutput
{
    /// <summary><c>--format text|csv|markdown|json</c>.</summary>
    public static Option<string> FormatOption()
    {
        var option = new Option<string>("--format")
        {
            Description = "text | csv | markdown | json: form of the output / 出力形式",
            DefaultValueFactory = static _ => "text",
        };
        option.AcceptOnlyFromAmong("text", "csv", "markdown", "json");
        return option;
    }

    public static void Write(
        ParseResult parsed, IReadOnlyList<DesignTable> tables, string format, Language language)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (format == "csv") output.Write(TableText.Csv(tables, language));
        else if (format == "markdown") output.Write(TableText.Markdown(tables, language));
        else if (format == "json") output.Write(TableText.ToJson(tables));
        else TableTerminal.Write(CommandConsole.Of(parsed, TableTerminal.PipedWidth), tables, language);
    }
}
