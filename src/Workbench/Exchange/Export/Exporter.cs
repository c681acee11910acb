using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Csv;
using Yuimori.Workbench.Exchange.JUnit;
using Yuimori.Workbench.Exchange.Markdown;
using Yuimori.Workbench.Exchange.Otm;
using Yuimori.Workbench.Exchange.Sarif;
using Yuimori.Workbench.Exchange.ThreatDragon;
using Yuimori.Workbench.Report;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Exchange.Export;

/// <summary>Writes a design in other tools' formats. Equal input gives equal text.</summary>
public static class Exporter
{
    /// <summary>Writes a design.</summary>
    /// <param name="format">In what.</param>
    /// <param name="result">The design and what was found in it.</param>
    /// <param name="rules">The threat rules.</param>
    /// <param name="catalogue">The guideline.</param>
    /// <param name="language">The language, where the format holds one only.</param>
    /// <exception cref="ArgumentException">HTML: the System is too large to be drawn.</exception>
    public static ExportResult Write(
        ExportFormat format, DesignResult result, RuleSet rules, GuidelineCatalogue catalogue, Language language) =>
            format switch
        {
            ExportFormat.Otm => OtmWriter.Write(result, language),
            ExportFormat.ThreatDragon => ThreatDragonWriter.Write(result, language),
            ExportFormat.Sarif => SarifWriter.Write(result, language),
            ExportFormat.JUnit => JUnitWriter.Write(result, language),
            ExportFormat.Csv => CsvWriter.Write(result, language),
            ExportFormat.Markdown => MarkdownWriter.Write(result, catalogue, language),
            _ => Html(result, rules, catalogue, language),
        };

    private static ExportResult Html(
        DesignResult result, RuleSet rules, GuidelineCatalogue catalogue, Language language)
    {
        var losses = ExportLosses.Of(
            result, "HTML", "components", "components.about", "components.kind", "components.layer",
            "components.inside", "links",
            "links.medium", "links.protocol", "links.protection", "assets", "assets.class", "assets.where",
            "stated risks",
            "decisions", "decisions.person", "decisions.until", "overrides", "exceptions", "notes", "expectations",
            "placements", "set aside");
        return new(HtmlReport.Render(DesignReport.Of(result, rules, catalogue), language), losses.Sorted);
    }
}
