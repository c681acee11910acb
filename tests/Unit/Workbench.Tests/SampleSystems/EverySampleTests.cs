using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Report;
using Yuimori.Workbench.Starting;
using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Tests.SampleSystems;

/// <summary>What holds for each of the nine samples.</summary>
public sealed class EverySampleTests
{
    public static TheoryData<string> Names =>
    [
        "uc1-vehicle-home/vehicle-home", "uc2-vpp/vpp", "uc3-home-appliances/home-appliances", "uc4-door-window/home",
        "uc5-robot-power/robot-power", "digital-tv/digital-tv", "healthcare/healthcare", "smart-house/smart-house",
        "connected-car/connected-car",
    ];

    [Fact]
    public void Samples_AreTheNineAndTheEmptyOne()
    {
        var expected = Names.Select(r => r.Data.Split('/')[0]).Append(SampleLibrary.EmptyId).Order(StringComparer.Ordinal);

        Assert.Equal(expected, SampleLibrary.List(Path.Combine(Samples.Root, "samples")).Value.Select(s => s.Id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Analyse_Sample_IsCompleteAndDecided(string name)
    {
        var result = Guideline.Analyse(Samples.Read(name));
        var model = result.Model;

        Assert.Empty(result.Lint.Where(l => l.Level == LintLevel.Error).Select(l => $"{l.Code} {l.Subject}"));
        Assert.Empty(result.Risks.Where(r => r.Standing != DecisionStanding.Decided).Select(r => r.Risk.Id));
        Assert.All(model.Components, c => Assert.NotNull(c.Zone));
        Assert.All(model.Assets, a => Assert.NotEqual(Harm.None, a.Harm));
        Assert.All(model.Decisions, d => Assert.NotNull(d.Person));
        Assert.All(
            model.Decisions.Where(d => d.Kind is DecisionKind.Accept or DecisionKind.Transfer && name != "uc4-door-window/home"),
            d => Assert.NotNull(d.Until));
        var places = model.Components.Select(c => c.Id.Value).Concat(model.Links.Select(l => l.Id.Value));
        Assert.Empty(places.Except(result.Risks.Select(r => r.Risk.Place.Id)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_Sample_ReportPictureAndTablesInBothLanguages(string name)
    {
        var result = Guideline.Analyse(Samples.Read(name));
        var report = DesignReport.Of(result, Guideline.Rules, Guideline.Catalogue);
        var tables = RiskTables.Of(result, Guideline.Catalogue, withFound: true);

        Assert.Equal(RiskTables.Ids, tables.Select(t => t.Id));
        Assert.Equal(result.Risks.Count, tables[1].Rows.Count);
        Assert.All(tables, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Count)));
        foreach (var language in new[] { Language.Japanese, Language.English })
        {
            var html = HtmlReport.Render(report, language);
            Assert.Contains(result.Model.Name.In(language), html, StringComparison.Ordinal);
            Assert.All(result.Risks, r => Assert.Contains(r.Risk.Id, html, StringComparison.Ordinal));
            Assert.Contains("<svg", PictureRenderer.Render(SystemPicture.Of(result), language), StringComparison.Ordinal);
        }
    }
}
