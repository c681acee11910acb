namespace Yuimori.Workbench.Report.Sections;

/// <summary>The ids used, explained.</summary>
internal static class GlossarySection
{
    public static void Write(ReportWriter page, ReportModel model)
    {
        page.Section("glossary", ReportWords.Glossary);
        if (model.Glossary.Count == 0)
        {
            page.Nothing(new("説明の必要な番号は使われていません。", "No ids that need explaining are used.")).End();
            return;
        }

        page.Start("dl", "terms");
        foreach (var term in model.Glossary)
        {
            page.Start("div").Start("dt").Code(term.Id, "tag").Both(term.Name).End();
            page.Element("dd", term.Meaning).End();
        }

        page.End().End();
    }
}
