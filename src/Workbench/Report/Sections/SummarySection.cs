using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>The numbers: risks by severity, decided and undecided.</summary>
internal static class SummarySection
{
    public static void Write(ReportWriter page, ReportContext context)
    {
        var findings = context.Findings;
        var undecided = findings.Count(finding => finding.Treatment == ReportTreatment.Undecided);
        page.Section("summary", ReportWords.Summary).Element("p", Sentence(findings.Count, undecided), "sentence");
        page.Start("ul", "tiles");
        foreach (var severity in Enum.GetValues<ReportSeverity>())
        {
            var count = findings.Count(finding => finding.Score.Severity == severity);
            if (severity != ReportSeverity.Unscored || count > 0)
            {
                var style = "severity-" + Marks.Name(severity);
                Tile(page, style, ReportWords.Shape(severity), count, ReportWords.Of(severity));
            }
        }

        Tile(page, "decided", "●", findings.Count - undecided, new("対応決定", "decided"));
        Tile(page, "open", "○", undecided, new("対応未決定", "undecided"));
        Tile(page, "rest", "◐", context.Model.Residuals.Count, ReportWords.Residuals);
        page.End().End();
    }

    private static LocalisedText Sentence(int all, int undecided) => (all, undecided) switch
    {
        (0, _) => new("規則に該当するリスクは見つかりませんでした。", "The rules found no risk."),
        (_, 0) => new(
            $"見つかったリスク {all} 件すべてで対応が決まっています。",
            $"All {all} risks found have a decided treatment."),
        _ => new(
            $"見つかったリスク {all} 件のうち {undecided} 件は対応が決まっていません。",
            $"Treatment is still undecided for {undecided} of the {all} risks found."),
    };

    private static void Tile(ReportWriter page, string style, string shape, int number, LocalisedText word)
    {
        page.Start("li", style).Start("span", "shape").Markup.With("aria-hidden", "true").Text(shape).End();
        page.Start("strong").Markup.Text(number.ToString(CultureInfo.InvariantCulture)).End();
        page.Element("span", word).End();
    }
}
