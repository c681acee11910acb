using Spectre.Console;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Risk;

/// <summary>Writes a vector in words.</summary>
internal static class RiskExplaining
{
    public static void Write(IAnsiConsole console, RiskExplanation explanation, Language language)
    {
        var table = new Table().Border(TableBorder.Simple);
        string[] headings = language == Language.Japanese
            ? ["項目", "意味", "値", "意味"] : ["metric", "name", "value", "meaning"];
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Text(heading)));
        foreach (var (metric, value) in explanation.Metrics)
        {
            table.AddRow(new Text(metric.Symbol), new Text(In(metric.Name, language)), new Text(value.Symbol),
                new Text(value.Name.En == value.Symbol ? "" : In(value.Name, language)));
        }

        console.Write(table);
        foreach (var result in explanation.Results)
        {
            var name = result.Band is null ? result.Value : In(result.Band, language);
            var band = name == result.Value ? "" : language == Language.Japanese ? $"（{name}）" : $" ({name})";
            var separator = language == Language.Japanese ? "：" : ": ";
            console.WriteLine($"{In(result.Name, language)}{separator}{result.Value}{band}");
        }
    }

    private static string In(BilingualText text, Language language) =>
        language == Language.Japanese ? text.Ja : text.En;
}
