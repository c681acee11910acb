using System.Globalization;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>Who decided what, why, and until when.</summary>
internal static class DecisionsSection
{
    public static void Write(ReportWriter page, ReportContext context)
    {
        page.Section("decisions", ReportWords.Decisions);
        if (context.Model.Decisions.Count == 0)
        {
            page.Nothing(new(
                "人の判断は記録されていません。受容・移転・回避には、判断した人と理由が必要です。",
                "No decisions are recorded. To accept, transfer or avoid a risk, a person and a reason are needed."))
                .End();
            return;
        }

        page.Table(
            "",
            ReportWords.Risk,
            ReportWords.Treatment,
            new("判断した人", "Who"),
            ReportWords.Why,
            new("期限", "Until"));
        foreach (var decision in context.Model.Decisions)
        {
            page.Start("tr").Start("td").Jump("finding-", decision.FindingId).End().Start("td");
            Marks.Treatment(page, decision.Treatment);
            page.End().Start("td").Markup.Text(decision.Who).End();
            page.Element("td", decision.Why).Start("td");
            if (decision.Until is { } until)
            {
                page.Markup.Text(until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
            else
            {
                page.Both(new("変更されるまで", "until changed"));
            }

            page.End().End();
        }

        page.EndTable().End();
    }
}
