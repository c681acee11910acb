using Yuimori.Catalogue;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Workbench.Tests.Sheet;

public sealed class EvaluationSheetTests
{
    [Fact]
    public void Of_Uc4_GivesEveryRiskARowUnderAPoint()
    {
        var risks = Guideline.Analyse(Samples.Uc4()).Risks.Select(r => r.Risk.Id).ToHashSet();
        Assert.Equal(risks, [.. Sheets.Uc4.Rows.Select(r => r.RiskId)]);
        Assert.Equal(Sheets.Uc4.Rows.Count, Sheets.Uc4.Rows.Select(r => r.Id).Distinct().Count());
        Assert.All(Sheets.Uc4.Rows, r => Assert.Contains(r.Cells, c => c.IsAsked));
        Assert.Equal(
            Enumerable.Range(13, 9).Select(n => $"KP-{n}"), Sheets.Uc4.Rows.Select(r => r.PointId).Distinct().Order());
    }

    [Fact]
    public void Of_NamesAndOrderChanged_KeepsRowIds()
    {
        var other = Guideline.Analyse(Samples.Ok(Samples.ParseUc4With("ja: 玄関", "ja: 裏口")));
        Assert.Equal(
            Sheets.Uc4.Rows.Select(r => r.Id).Order(),
            EvaluationSheet.Of(other, Guideline.Catalogue).Rows.Select(r => r.Id).Order());
    }

    [Fact]
    public void Of_EveryPhase_AsksForSomethingSomewhere()
    {
        foreach (var phase in Enum.GetValues<LifecyclePhase>())
            Assert.Contains(Sheets.Uc4.Rows, r => r.Cell(phase).IsAsked);
    }

    [Fact]
    public void Of_RuleOfSafety_IsInThatClass()
    {
        var row = Sheets.Uc4.Rows.First(r => r.RiskId.StartsWith("conflict-of-control@", StringComparison.Ordinal));
        Assert.Equal(RiskClass.Safety, row.Class);
        Assert.Equal("TH-05", row.ThreatId);
    }

    [Fact]
    public void Of_Healthcare_ShowsStatedRisksAndListedCountermeasures()
    {
        var model = Samples.Ok(SystemFile.Read(Samples.All.Single(p => p.EndsWith("healthcare.system.yaml", StringComparison.Ordinal))));
        var sheet = EvaluationSheet.Of(Guideline.Analyse(model), Guideline.Catalogue);
        var shown = sheet.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Measures)
            .Where(m => m.Origin == SheetOrigin.Countermeasure).Select(m => m.Reference).ToHashSet();
        Assert.NotEmpty(shown);
        Assert.All(shown, id => Assert.Contains(model.Countermeasures, c => c.Id == id));
        Assert.All(model.StatedRisks, s => Assert.Contains(sheet.Rows, r => r.RiskId == s.RiskId));
    }

    [Fact]
    public void Guide_EveryRuleNamed_Exists()
    {
        var known = Guideline.Rules.Rules.Select(r => r.Id).ToHashSet();
        Assert.All(Guideline.Catalogue.Sheet.RuleClasses.Keys, id => Assert.Contains(id, known));
    }

    [Fact]
    public void Guide_EveryPoint_IsReachedByAFunctionOrThreat()
    {
        var guide = Guideline.Catalogue.Sheet;
        var reached = guide.FunctionMeasures.Values.SelectMany(m => m).Select(m => m.Point)
            .Concat(guide.ThreatPoints.Values.Select(t => t.Point))
            .Concat(guide.Means.Values.Select(m => m.Point).OfType<string>()).ToHashSet();
        Assert.Equal(9, reached.Count);
    }

    [Fact]
    public void Of_AnswerOfARowThatIsGone_IsAnOrphanAndKept()
    {
        var key = new AnswerKey("malware@nowhere/KP-13", LifecyclePhase.Operation, "alpha");
        var answers = SheetAnswers.None.With(Sheets.Alpha).With(key, new(SheetLevel.Full, null, null));
        var sheet = Sheets.Uc4.With(answers);
        var orphan = Assert.Single(sheet.Orphans);
        Assert.Equal((key, OrphanReason.RowGone), (orphan.Key, orphan.Reason));
        Assert.Equal(SheetLevel.Full, sheet.Answers.Answers[key].Level);
    }

    [Fact]
    public void Of_AnswerOfAnUnlistedProduct_IsAnOrphan()
    {
        var (row, cell) = Sheets.Cells(Sheets.Uc4).First();
        var answers = SheetAnswers.None.With(row.Key(cell.Phase, Sheets.Beta), new(SheetLevel.Part, null, null));
        Assert.Equal(OrphanReason.ProductGone, Assert.Single(Sheets.Uc4.With(answers).Orphans).Reason);
    }

    [Fact]
    public void Of_AnswerOfAPhaseThatAsksNothing_IsAnOrphan()
    {
        var row = Sheets.Uc4.Rows.First(r => !r.Cell(LifecyclePhase.Disposal).IsAsked);
        var answers = SheetAnswers.None.With(Sheets.Beta)
            .With(row.Key(LifecyclePhase.Disposal, Sheets.Beta), new(SheetLevel.Part, null, null));
        Assert.Equal(OrphanReason.NotAsked, Assert.Single(Sheets.Uc4.With(answers).Orphans).Reason);
    }
}
