using Yuimori.Catalogue;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Workbench.Tests.Sheet;

public sealed class SheetViewTests
{
    [Theory]
    [InlineData(SheetView.Component)]
    [InlineData(SheetView.Point)]
    [InlineData(SheetView.Risk)]
    public void Of_AnyView_ShowsEveryRowOnce(SheetView view)
    {
        var groups = SheetGroup.Of(Sheets.Uc4, view, SheetFilter.All);
        Assert.Equal(Sheets.Uc4.Rows.Select(r => r.Id).Order(), groups.SelectMany(g => g.Rows).Select(r => r.Id).Order());
    }

    [Fact]
    public void Of_PointView_IsInTheOrderOfThePoints() => Assert.Equal(
        Enumerable.Range(13, 9).Select(n => $"KP-{n}"),
        SheetGroup.Of(Sheets.Uc4, SheetView.Point, SheetFilter.All).Select(g => g.Id));

    [Fact]
    public void Of_RiskViewReachedFromAComponentAndAPoint_HoldsTheirRowsAlone()
    {
        var filter = new SheetFilter { Components = ["home-gateway"], Points = ["KP-16"] };
        var rows = SheetGroup.Of(Sheets.Uc4, SheetView.Risk, filter).SelectMany(g => g.Rows).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.True(r.PointId == "KP-16" && r.Places.Contains("home-gateway")));
    }

    [Fact]
    public void Apply_Phases_LeavesRowsThatAskSomethingThere()
    {
        var rows = new SheetFilter { Phases = [LifecyclePhase.Disposal] }.Apply(Sheets.Uc4);
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.True(r.Cell(LifecyclePhase.Disposal).IsAsked));
    }

    [Fact]
    public void Apply_ClassAndThreat_BothMustHold()
    {
        var filter = new SheetFilter { Classes = [RiskClass.Reliability], Threats = ["TH-05"] };
        Assert.All(filter.Apply(Sheets.Uc4), r => Assert.Equal((RiskClass.Reliability, "TH-05"), (r.Class, r.ThreatId)));
    }
}
