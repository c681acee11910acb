namespace Yuimori.Workbench.Report.Sections;

/// <summary>What remains after treatment.</summary>
internal static class ResidualsSection
{
    public static void Write(ReportWriter page, ReportContext context)
    {
        page.Section("residuals", ReportWords.Residuals);
        if (context.Model.Residuals.Count == 0)
        {
            page.Nothing(new(
                "残存リスクは記録されていません。対応が決まると、残るリスクがここに並びます。",
                "No residual risks are recorded. Once treatments are decided, what remains stands here.")).End();
            return;
        }

        page.Table("", ReportWords.Risk, ReportWords.Score, new("残るもの", "What remains"));
        foreach (var residual in context.Model.Residuals)
        {
            page.Start("tr").Start("td").Jump("finding-", residual.FindingId).End().Start("td");
            Marks.Score(page, residual.Score);
            page.End().Element("td", residual.Why).End();
        }

        page.EndTable().End();
    }
}
