using Yuimori.Catalogue;
using Yuimori.Kernel;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Report;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>Fills the report's model from the design's result.</summary>
public static class DesignReport
{
    /// <summary>The report. Without a time, equal input gives equal bytes.</summary>
    public static ReportModel Of(DesignResult result, RuleSet rules, GuidelineCatalogue catalogue)
    {
        var words = new ReportText(result.Model, catalogue);
        return new ReportModel
        {
            SystemId = result.Model.Id,
            SystemName = result.Model.Name,
            FileName = Path.GetFileName(result.Model.Source.Path),
            FileSha256 = result.Model.Source.Sha256,
            CatalogueVersion = $"{ProductVersion.Text} ({rules.Rules.Count} rules)",
            ProductVersion = ProductVersion.Text,
            Method = new(
                "CRSS（JASO TP15002、CVSS v2に基づく。区分の境界7.0と4.0は公表値からの推定）",
                "CRSS (JASO TP15002, based on CVSS v2; the limits 7.0 and 4.0 of its bands are inferred)"),
            Picture = SystemPicture.Of(
                result, new PictureView { MeasureNames = id => PictureMeasureName.Of(catalogue, id) }),
            Components = [.. result.Model.Components.Select(c => ReportComponents.Make(c, result, words))],
            Assets = [.. result.Model.Assets.Select(a => ReportComponents.Asset(a, words))],
            Findings = [.. result.Risks.Select(r => ReportFindings.Make(r, words))],
            Residuals = [.. result.Risks.Select(ReportFindings.Residual)],
            Decisions = [.. result.Risks.Where(r => r.Decision is not null).Select(ReportFindings.Decision)],
            SetAside = [.. result.SetAside.Select(ReportFindings.SetAside)],
            Expectations = [.. result.Expectations.Select(ReportFindings.Expectation)],
            Glossary = [.. Terms(result, catalogue)],
            Sources = [.. Sources(result, catalogue)],
        };
    }

    private static IEnumerable<ReportTerm> Terms(DesignResult result, GuidelineCatalogue catalogue)
    {
        foreach (var function in result.Placements.Select(p => p.Function).Distinct().Order())
        {
            var data = catalogue.Function(function);
            yield return new ReportTerm(function.ToString(), data.Name.Text, data.Purpose);
        }

        foreach (var id in result.Risks.Select(r => r.Risk.Rule.Threat).Distinct().Order(StringComparer.Ordinal))
        {
            var threat = catalogue.FindThreat(id)!;
            yield return new ReportTerm(id, threat.Name, threat.Meaning);
        }
    }

    private static IEnumerable<ReportSource> Sources(DesignResult result, GuidelineCatalogue catalogue)
    {
        var tags = result.Risks.SelectMany(r => r.Risk.Rule.Sources).Select(s => s.Text.Split(' ', ',')[0]).ToHashSet();
        foreach (var source in catalogue.Sources.Where(s => tags.Contains(s.Id)))
        {
            var standing = source.Standing switch
            {
                SourceStanding.Confirmed => new LocalisedText("原典の写しで確認", "read in a copy"),
                SourceStanding.Unconfirmed => new LocalisedText("原典では未確認", "not seen in a copy"),
                _ => new LocalisedText("結守による導出", "derived by Yuimori"),
            };
            var date = source.Date is null ? "" : source.Date + " ";
            yield return new ReportSource(source.Id, source.Name, new(date + standing.Ja, date + standing.En));
        }
    }
}
