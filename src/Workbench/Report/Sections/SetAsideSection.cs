using System.Globalization;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>Risks that exceptions set aside, with who answers for it and until when.</summary>
internal static class SetAsideSection
{
    public static void Write(ReportWriter page, ReportModel model)
    {
        if (model.SetAside.Count == 0) return;
        page.Section("set-aside", ReportWords.SetAside);
        page.Table(
            "",
            ReportWords.Risk,
            ReportWords.Score,
            new("扱い", "As"),
            ReportWords.Why,
            new("責任者", "Who"),
            new("期限", "Until"));
        foreach (var risk in model.SetAside)
        {
            page.Start("tr").Start("td").Both(risk.Title).Code(risk.Id, "under").End().Start("td");
            Marks.Score(page, risk.Score);
            page.End().Element("td", risk.Status).Element("td", risk.Why);
            page.Start("td").Markup.Text(risk.Who).End();
            page.Start("td").Markup.Text(risk.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).End();
            page.End();
        }

        page.EndTable().End();
    }
}
