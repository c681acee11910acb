using System.Globalization;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Report;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Tests.Design;

public sealed class Uc4DesignTests
{
    private static readonly Lazy<DesignResult> Result = new(static () => Guideline.Analyse(Samples.Uc4()));

    /// <summary>The whole list, looked through by hand when it was written down; a change must be meant.</summary>
    [Fact]
    public void Analyse_Uc4_FindsWhatACarefulHumanWouldList()
    {
        var found = Result.Value.Risks.Select(r => string.Create(
            CultureInfo.InvariantCulture, $"{r.Risk.Score.Risk} {r.Risk.Score.Band} {r.Risk.Id} -> {r.Residual.Risk}"));
        var path = Path.Combine(Samples.Root, "tests", "Unit", "Workbench.Tests", "Design", "uc4-risks.txt");

        Assert.Equal(File.ReadAllLines(path), found);
    }

    /// <summary>The four rows of tables .</summary>
    [Theory]
    [InlineData("conflict-of-control@home-gateway", "F12")]
    [InlineData("malware@home-gateway", "F12")]
    [InlineData("service-stop@cloud", "F17")]
    [InlineData("tampered-traffic@gateway-cloud", "F10")]
    public void Analyse_Uc4_HasTheSourcesOwnRowsWithTheirCountermeasures(string id, string function)
    {
        var risk = Result.Value.Risks.Single(r => r.Risk.Id == id);

        Assert.Contains(risk.Treatments, t => t.Function.Id.ToString() == function);
        Assert.Contains(risk.Risk.Rule.Sources, s => s.Confirmed && s.Text.Contains("UC4", StringComparison.Ordinal));
    }

    [Fact]
    public void Analyse_Uc4_EveryComponentAndLinkHasAThreat()
    {
        var model = Result.Value.Model;
        var places = model.Components.Select(c => c.Id.Value).Concat(model.Links.Select(l => l.Id.Value));

        Assert.Empty(places.Except(Result.Value.Risks.Select(r => r.Risk.Place.Id)));
    }

    [Fact]
    public void Analyse_Uc4_ResidualFallsOnlyWhereEveryFunctionWorks()
    {
        Assert.All(Result.Value.Risks, r =>
        {
            Assert.True(r.Residual.Risk <= r.Risk.Score.Risk, r.Risk.Id);
            var planned = r.Treatments.SelectMany(t => t.Placements).Any(p => p.Standing != PlacementStanding.Working);
            if (planned) Assert.Equal(r.Risk.Score, r.Residual);
        });
        Assert.Contains(Result.Value.Risks, r => r.Residual.Band < r.Risk.Score.Band && r.Risk.Score.Band == CrssBand.Critical);
    }

    [Fact]
    public void Analyse_Uc4_EveryRiskIsDecided() =>
        Assert.All(Result.Value.Risks, r => Assert.Equal(DecisionStanding.Decided, r.Standing));

    [Fact]
    public void Report_Uc4_ShowsPlannedFunctionsAsPlanned()
    {
        var report = DesignReport.Of(Result.Value, Guideline.Rules, Guideline.Catalogue);

        Assert.All(
            report.Findings.SelectMany(f => f.Functions).Where(f => f.FunctionId is "F9" or "F11" or "F17"),
            f => Assert.Contains("予定", f.FunctionName.Ja, StringComparison.Ordinal));
        Assert.Equal(
            report.Findings.SelectMany(f => f.Functions.Select(p => p.FunctionId)).Distinct().Count(),
            report.Glossary.Count(g => g.Id[0] == 'F'));
        Assert.Contains(report.Picture.Callouts, c => c.Target == "home-gateway" && c.References.Contains("F12"));
        Assert.Equal(ReportSeverity.Critical, report.Findings[0].Score.Severity);
    }

    [Fact]
    public void Analyse_Twice_GivesTheSame() => Assert.Equal(
        Result.Value.Risks.Select(r => (r.Risk.Id, r.Residual)),
        Guideline.Analyse(Samples.Uc4()).Risks.Select(r => (r.Risk.Id, r.Residual)));
}
