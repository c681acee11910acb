using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>All risks, worst first.</summary>
internal static class FindingsSection
{
    public static void Write(ReportWriter page, ReportContext context)
    {
        page.Section("findings", ReportWords.Findings);
        if (context.Findings.Count == 0)
        {
            page.Nothing(new(
                "リスクはありません。構成要素と接続がすべて記述されているか確認してください。",
                "No risks. Check that every component and every link is described.")).End();
            return;
        }

        page.Table(
            "findings",
            new("番号", "Id"),
            ReportWords.Score,
            ReportWords.Where,
            ReportWords.Threat,
            ReportWords.Why,
            ReportWords.Treatment,
            ReportWords.Functions);
        foreach (var finding in context.Findings)
        {
            Row(page, finding, context);
        }

        page.EndTable().End();
    }

    private static void Row(ReportWriter page, ReportFinding finding, ReportContext context)
    {
        page.Markup.Line().Start("tr").With("id", DomId.Of("finding-", finding.Id));
        page.Start("td").Code(finding.Id).End().Start("td");
        Marks.Score(page, finding.Score);
        page.End().Start("td");
        Marks.Component(page, finding.WhereId, finding.WhereName, context);
        page.Code(finding.WhereId, "under").End();
        page.Start("td").Both(finding.ThreatName).Code(finding.ThreatId, "under").End();
        page.Start("td", "why").Both(finding.Why);
        if (finding.RuleId.Length > 0)
        {
            page.Code(finding.RuleId, "under");
        }

        foreach (var remark in finding.Remarks) page.Element("div", remark, "remark");
        page.End().Start("td");
        Marks.Treatment(page, finding.Treatment);
        if (finding.TreatmentText is { } text)
        {
            page.Element("div", text);
        }

        page.End().Start("td");
        Marks.Placements(page, finding.Functions, context);
        page.End().End();
    }
}
