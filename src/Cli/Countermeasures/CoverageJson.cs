using System.Text.Json.Nodes;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Countermeasures.Coverage;

namespace Yuimori.Cli.Countermeasures;

/// <summary>Coverage for programs, in both languages.</summary>
internal static class CoverageJson
{
    public static void Write(TextWriter output, CoverageReport report, MeasureBook book) =>
        MeasuresJson.Print(output, new JsonObject
        {
            ["frameworks"] = new JsonArray([.. report.Frameworks.Select(Framework)]),
            ["measures"] = new JsonArray([.. book.Measures.Select(MeasuresJson.Measure)]),
            ["measuresWithout"] = MeasuresJson.Texts(report.MeasuresWithout.Select(m => m.Id)),
            ["unknown"] = MeasuresJson.Unknown(book),
        });

    private static JsonObject Framework(FrameworkCoverage framework)
    {
        var counts = new JsonObject();
        foreach (var standing in Enum.GetValues<RowStanding>())
            counts[MeasuresJson.Word(standing)] = framework.Count(standing);
        return new JsonObject
        {
            ["id"] = framework.Set.Id,
            ["name"] = MeasuresJson.Both(framework.Set.Name),
            ["counts"] = counts,
            ["rows"] = new JsonArray([.. framework.Rows.Select(Row)]),
            ["measuresWithout"] = MeasuresJson.Texts(framework.MeasuresWithout.Select(m => m.Id)),
        };
    }

    private static JsonObject Row(RowCoverage row) => new()
    {
        ["id"] = row.Row.Id,
        ["code"] = row.Row.Code,
        ["title"] = MeasuresJson.Both(row.Row.Title),
        ["parent"] = row.Row.Parent,
        ["level"] = row.Row.Level is { } level ? MeasuresJson.Word(level) : null,
        ["confirmed"] = row.Row.Confirmed,
        ["standing"] = MeasuresJson.Word(row.Standing),
        ["measures"] = new JsonArray([.. row.Measures.Select(m => new JsonObject
        {
            ["id"] = m.Measure.Id,
            ["confirmed"] = m.Link.Confirmed,
            ["source"] = m.Link.Source,
        })]),
        ["offers"] = MeasuresJson.Texts(row.Offers),
    };
}
