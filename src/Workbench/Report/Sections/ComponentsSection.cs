using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>One block for each component: what it is, its links, its risks, the Functions placed at it.</summary>
internal static class ComponentsSection
{
    public static void Write(ReportWriter page, ReportContext context)
    {
        page.Section("components", ReportWords.Components);
        if (context.Model.Components.Count == 0)
        {
            page.Nothing(new("構成要素がありません。", "There are no components."));
        }

        page.Start("div", "blocks");
        foreach (var component in context.Model.Components)
        {
            Block(page, component, context);
        }

        page.End().End();
    }

    private static void Block(ReportWriter page, ReportComponent component, ReportContext context)
    {
        page.Markup.Line().Start("article").With("id", DomId.Of("section-", component.Id));
        page.Element("h3", component.Name).Start("p", "quiet").Both(component.Kind).Code(component.Id, "tag").End();
        if (component.Description is { } description)
        {
            page.Element("p", description);
        }

        if (component.Links.Count > 0)
        {
            page.Element("h4", new("接続", "Links")).Start("ul", "plain");
            foreach (var link in component.Links)
            {
                page.Element("li", link);
            }

            page.End();
        }

        Findings(page, context.FindingsAt(component.Id).ToList());
        if (component.Functions.Count > 0)
        {
            page.Element("h4", new("配置された機能", "Functions placed here")).Start("ul", "plain");
            foreach (var function in component.Functions)
            {
                page.Start("li").Code(function.FunctionId, "tag").Both(function.FunctionName).End();
            }

            page.End();
        }

        page.End();
    }

    private static void Findings(ReportWriter page, List<ReportFinding> findings)
    {
        page.Element("h4", ReportWords.Findings);
        if (findings.Count == 0)
        {
            page.Element("p", new("なし", "none"), "quiet");
            return;
        }

        page.Start("ul", "plain");
        foreach (var finding in findings)
        {
            page.Start("li").Jump("finding-", finding.Id).Markup.Text(" ");
            page.Both(finding.ThreatName);
            Marks.Score(page, finding.Score with { Vector = "" });
            page.End();
        }

        page.End();
    }
}
