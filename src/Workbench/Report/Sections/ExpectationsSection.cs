namespace Yuimori.Workbench.Report.Sections;

/// <summary>What published analyses say of the System, and whether it was found.</summary>
internal static class ExpectationsSection
{
    public static void Write(ReportWriter page, ReportModel model)
    {
        if (model.Expectations.Count == 0) return;
        var findings = model.Findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        page.Section("expectations", ReportWords.Expectations);
        page.Table(
            "", new("番号", "Id"), ReportWords.Threat, new("出典", "Source"), new("照合", "Compared"), ReportWords.Risk);
        foreach (var expected in model.Expectations)
        {
            page.Start("tr").Start("td").Code(expected.Id).End().Element("td", expected.Text);
            page.Start("td").Markup.Text(expected.Source).End();
            page.Start("td").Both(expected.IsMet ? new("○ あり", "○ found") : new("× 不足", "× missing"));
            foreach (var id in expected.Missing) page.Code(id, "under");
            page.End().Start("td");
            foreach (var id in expected.Findings)
            {
                page.Start("div");
                if (findings.Contains(id)) page.Jump("finding-", id);
                else page.Code(id);
                page.End();
            }

            page.End().End();
        }

        page.EndTable().End();
    }
}
