using Spectre.Console;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Guideline;

/// <summary>The 23 functions as a table.</summary>
internal static class GuidelineList
{
    public static void Write(IAnsiConsole console, GuidelineCatalogue catalogue, Language language)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in Headings) table.AddColumn(new TableColumn(new Text(heading.In(language))));
        var separator = language == Language.Japanese ? "、" : ", ";
        foreach (var f in catalogue.Functions)
        {
            table.AddRow(
                new Text($"{f.Id}"),
                new Text(f.Name.Text.In(language)),
                new Text(Labels.Of(f.Id.Phase).In(language)),
                new Text(string.Join(", ", f.Requirements)),
                new Text(Labels.Of(f.Status).In(language), Style(f.Status)),
                new Text(string.Join(separator, f.Placement.Places.Select(p => Labels.Of(p).In(language)))));
        }

        console.Write(table);
    }

    private static LocalisedText[] Headings { get; } =
    [
        new("ID", "id"), new("機能", "function"), new("フェーズ", "phase"), new("機能要件", "requirements"),
        new("状態", "status"), new("配置", "places"),
    ];

    private static Style Style(FunctionStatus status) => status switch
    {
        FunctionStatus.Present => new(Color.Green),
        FunctionStatus.Thin => new(Color.Yellow),
        _ => Spectre.Console.Style.Plain,
    };
}
