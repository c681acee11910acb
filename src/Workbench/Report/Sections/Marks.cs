using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>Scores, treatments and placed Functions as they stand in a table.</summary>
internal static class Marks
{
    /// <summary>The part of a CSS class that names a severity.</summary>
    public static string Name(ReportSeverity severity) => severity switch
    {
        ReportSeverity.Critical => "critical",
        ReportSeverity.Major => "major",
        ReportSeverity.Minor => "minor",
        _ => "unscored",
    };

    public static void Score(ReportWriter page, ReportScore score)
    {
        page.Start("span", "score severity-" + Name(score.Severity));
        page.Start("span", "shape").Markup.With("aria-hidden", "true").Text(ReportWords.Shape(score.Severity)).End();
        page.Start("b").Markup.Text(ReportWords.Of(score.Value)).End();
        page.Element("span", ReportWords.Of(score.Severity)).End();
        if (score.Vector.Length > 0)
        {
            page.Code(score.Vector, "vector");
        }
    }

    public static void Treatment(ReportWriter page, ReportTreatment treatment) => page.Element(
        "span", ReportWords.Of(treatment), treatment == ReportTreatment.Undecided ? "chip undecided" : "chip");

    public static void Placements(ReportWriter page, IReadOnlyList<ReportPlacement> placements, ReportContext context)
    {
        if (placements.Count == 0)
        {
            page.Start("span", "quiet").Markup.Text("–").End();
            return;
        }

        page.Start("ul", "plain");
        foreach (var placement in placements)
        {
            page.Start("li").Code(placement.FunctionId, "tag").Both(placement.FunctionName);
            page.Start("span", "quiet").Both(ReportWords.At);
            Component(page, placement.ComponentId, placement.ComponentName, context);
            page.End().End();
        }

        page.End();
    }

    /// <summary>A component's name; it leads to its section where there is one.</summary>
    public static void Component(ReportWriter page, string id, LocalisedText name, ReportContext context)
    {
        if (context.HasSection(id))
        {
            page.Jump("section-", id, name);
        }
        else
        {
            page.Both(name);
        }
    }
}
