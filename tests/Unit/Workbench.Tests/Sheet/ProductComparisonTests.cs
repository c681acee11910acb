using Yuimori.Catalogue;
using Yuimori.Workbench.Sheet;
using RequirementList = Yuimori.Workbench.Sheet.RequirementList;

namespace Yuimori.Workbench.Tests.Sheet;

public sealed class ProductComparisonTests
{
    private static readonly SheetRow Row = Sheets.Uc4.Rows.First(r => r.Cells.Count(c => c.IsAsked) >= 2);

    private static SheetWishes RowOnly => new()
    {
        Components = new Dictionary<string, int> { [Row.PlaceId] = 1 },
        Points = new Dictionary<string, int> { [Row.PointId] = 1 },
    };

    [Fact]
    public void Of_NothingAnswered_IsUnansweredAndNeverZeroOfTheMaximum()
    {
        var sheet = Sheets.Uc4.With(SheetAnswers.None.With(Sheets.Alpha));
        var total = Assert.Single(ProductComparison.Of(sheet).Totals);
        Assert.Equal((0, total.Maximum), (total.Points, total.Open));
        Assert.True(total.Unanswered > 0);
        Assert.All(ProductComparison.Of(sheet).Items, i => Assert.Equal(GapKind.Unanswered, i.Gap));
    }

    [Fact]
    public void Of_LevelZero_IsBelowAndStandsBeforeTheUnanswered()
    {
        var cell = Row.Cells.Last(c => c.IsAsked);
        var answers = SheetAnswers.None.With(Sheets.Alpha)
            .With(Row.Key(cell.Phase, Sheets.Alpha), new(SheetLevel.None, null, null));
        var first = ProductComparison.Of(Sheets.Uc4.With(answers)).Items[0];
        Assert.Equal((Row.Id, cell.Phase, GapKind.Below), (first.Row.Id, first.Phase, first.Gap));
    }

    [Fact]
    public void Of_NotApplicable_LeavesTheMaximum()
    {
        var cell = Row.Cells.First(c => c.IsAsked);
        var none = Sheets.Uc4.With(SheetAnswers.None.With(Sheets.Alpha));
        var one = none.With(none.Answers.With(
            Row.Key(cell.Phase, Sheets.Alpha), new(SheetLevel.NotApplicable, null, null)));
        Assert.Equal(ProductComparison.Of(none).Totals[0].Maximum - 10, ProductComparison.Of(one).Totals[0].Maximum);
        Assert.Equal(1, ProductComparison.Of(one).Totals[0].NotApplicable);
    }

    [Fact]
    public void Of_Weights_Multiply()
    {
        var cell = Row.Cells.First(c => c.IsAsked);
        var answers = SheetAnswers.None.With(Sheets.Alpha)
            .With(Row.Key(cell.Phase, Sheets.Alpha), new(SheetLevel.Part, null, null));
        var wishes = RowOnly with
        {
            Points = new Dictionary<string, int> { [Row.PointId] = 3 },
            Phases = new Dictionary<LifecyclePhase, int> { [cell.Phase] = 2 },
        };
        var total = ProductComparison.Of(Sheets.Uc4.With(answers), wishes).Totals[0];
        Assert.Equal(5 * 3 * 2, total.Points);
    }

    [Fact]
    public void Of_WantedPart_IsMetByPart()
    {
        var cell = Row.Cells.First(c => c.IsAsked);
        var answers = SheetAnswers.None.With(Sheets.Alpha)
            .With(Row.Key(cell.Phase, Sheets.Alpha), new(SheetLevel.Part, null, null));
        var items = ProductComparison.Of(
            Sheets.Uc4.With(answers), SheetWishes.All with { Wanted = SheetLevel.Part }).Items;
        Assert.Equal(GapKind.None, items.Single(i => i.Row.Id == Row.Id && i.Phase == cell.Phase).Gap);
    }

    [Fact]
    public void Of_SumsByPointComponentPhaseAndClass_EachMakeTheTotal()
    {
        var comparison = ProductComparison.Of(Sheets.Uc4Answered());
        foreach (var sums in new[]
            { comparison.ByPoint, comparison.ByComponent, comparison.ByPhase, comparison.ByClass })
        {
            for (var p = 0; p < 2; p++)
            {
                var (index, total) = (p, comparison.Totals[p]);
                Assert.Equal(total.Points, sums.Sum(s => s.Scores[index].Points));
                Assert.Equal(total.Maximum, sums.Sum(s => s.Scores[index].Maximum));
                Assert.Equal(total.Unanswered, sums.Sum(s => s.Scores[index].Unanswered));
            }
        }
    }

    [Fact]
    public void Of_ProductsChosen_StandInThatOrder() => Assert.Equal(
        ["beta", "alpha"],
        ProductComparison.Of(Sheets.Uc4Answered(), null, ["beta", "alpha"]).Products.Select(p => p.Id));

    [Fact]
    public void Requirements_AllWishes_CoverEveryMeasureOnce()
    {
        var list = RequirementList.Of(Sheets.Uc4);
        var measures = Sheets.Cells(Sheets.Uc4).SelectMany(c => c.Cell.Measures.Select(m => (c.Row.Id, c.Cell.Phase, m.Text)));
        Assert.Equal(
            measures.OrderBy(m => m.ToString(), StringComparer.Ordinal),
            list.SelectMany(r => r.Rows.Select(w => (w.Id, r.Phase, r.Measure)))
                .OrderBy(m => m.ToString(), StringComparer.Ordinal));
        Assert.Equal(list.Count, list.Select(r => r.Id).Distinct().Count());
        Assert.Equal(list.Select(r => r.Phase).Order(), list.Select(r => r.Phase));
    }

    [Fact]
    public void Requirements_Product_IsAsFarAsItsLowestAnswer()
    {
        var requirement = RequirementList.Of(Sheets.Uc4).First(r => r.Rows.Count > 1);
        var answers = SheetAnswers.None.With(Sheets.Alpha);
        foreach (var row in requirement.Rows)
            answers = answers.With(row.Key(requirement.Phase, Sheets.Alpha), new(SheetLevel.Full, null, null));
        DevelopmentRequirement Now() => RequirementList.Of(Sheets.Uc4.With(answers), null, "alpha")
            .Single(r => r.Id == requirement.Id);
        Assert.Equal((SheetLevel.Full, false), (Now().Reached, Now().IsOpen));
        answers = answers.With(requirement.Rows[1].Key(requirement.Phase, Sheets.Alpha), new(SheetLevel.Part, null, null));
        Assert.Equal((SheetLevel.Part, true), (Now().Reached, Now().IsOpen));
        answers = answers.With(requirement.Rows[1].Key(requirement.Phase, Sheets.Alpha), SheetAnswer.Empty);
        Assert.Equal((null, true), (Now().Reached, Now().IsOpen));
    }
}
