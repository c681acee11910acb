using Spectre.Console;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Guideline;

/// <summary>What <c>guideline list</c> has besides functions: countermeasures and frameworks.</summary>
internal static class MeasureList
{
    /// <summary>What can be listed, for the help and for a word that is not known.</summary>
    public static IEnumerable<string> Words(GuidelineCatalogue catalogue) =>
        ["functions", "countermeasures", "frameworks", .. catalogue.Frameworks.Select(f => f.Id)];

    /// <summary>The rows of a list as they are, for JSON; null when the word is not known.</summary>
    public static object? Rows(GuidelineCatalogue catalogue, string word) => word switch
    {
        "functions" => catalogue.Functions,
        "countermeasures" => catalogue.Countermeasures,
        "frameworks" => catalogue.Frameworks.Select(f => new { f.Id, f.Kind, f.Name, f.About, Rows = f.Rows.Count }),
        _ => catalogue.FindFramework(word)?.Rows,
    };

    public static void Write(IAnsiConsole console, GuidelineCatalogue catalogue, string word, Language language)
    {
        var sheet = new Sheet(console, language);
        if (word == "countermeasures")
        {
            foreach (var group in catalogue.Groups)
            {
                sheet.List(
                    group.Name.Ja, group.Name.En,
                    catalogue.Countermeasures.Where(c => c.Group == group.Id).Select(c => (c.Id, c.Name.In(language))));
            }

            return;
        }

        if (word == "frameworks")
        {
            sheet.List(
                "要件の一覧", "lists of requirements",
                catalogue.Frameworks.Select(f => (f.Id, $"{f.Name.In(language)} {sheet.Aside(f.About.In(language))}")));
            return;
        }

        var framework = catalogue.FindFramework(word)!;
        sheet.List(
            framework.Name.Ja, framework.Name.En,
            framework.Rows.Select(r => ((r.Parent is null ? "" : "  ") + r.Id, Line(r, sheet, language))));
    }

    private static string Line(FrameworkRow row, Sheet sheet, Language language) => row.Title.In(language)
        + (row.Confirmed ? "" : sheet.Aside(new LocalisedText("要確認", "to be confirmed").In(language)));
}
