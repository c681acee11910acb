namespace Yuimori.Workbench.Report.Sections;

/// <summary>The documents that the report rests on.</summary>
internal static class SourcesSection
{
    public static void Write(ReportWriter page, ReportModel model)
    {
        page.Section("sources", ReportWords.Sources);
        if (model.Sources.Count == 0)
        {
            page.Nothing(new("出典はありません。", "There are no sources.")).End();
            return;
        }

        page.Start("ul", "plain");
        foreach (var source in model.Sources)
        {
            page.Start("li").Code(source.Id, "tag").Element("cite", source.Title).Markup.Text(" ");
            page.Element("span", source.Publisher, "quiet").End();
        }

        page.End().End();
    }
}
