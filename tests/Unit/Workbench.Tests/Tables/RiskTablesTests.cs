using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Tests.Tables;

public sealed class RiskTablesTests
{
    [Fact]
    public void Of_SystemThatStatesNothing_IsEmptyWithoutFoundRisks()
    {
        var tables = RiskTables.Of(Guideline.Analyse(Samples.Uc4()), Guideline.Catalogue, withFound: false);

        Assert.All(tables, t => Assert.Empty(t.Rows));
    }

    [Fact]
    public void Of_FoundRisks_AreNumberedWorstFirstWithWhatTheRuleKnows()
    {
        var result = Guideline.Analyse(Samples.Uc4());

        var tables = RiskTables.Of(result, Guideline.Catalogue, withFound: true);

        var conflict = tables[0].Rows.Single(r => r[1].En.Contains("Conflict of control", StringComparison.Ordinal));
        Assert.Equal(result.Risks.ToList().FindIndex(r => r.Risk.Id == "conflict-of-control@home-gateway") + 1 + "", conflict[0].En);
        Assert.Equal("system", conflict[3].En);
        Assert.Equal("－", conflict[4].En);
        Assert.Equal("Denial of service", conflict[5].En);
        Assert.Contains("wireless LAN", conflict[6].En, StringComparison.Ordinal);
        Assert.Equal("7.15", tables[1].Rows.Single(r => r[0] == conflict[0])[^1].En);
        Assert.Contains(
            tables[2].Rows,
            r => r[0].En.StartsWith("[FR-6]", StringComparison.Ordinal) && r[1].En == $"Conflict of control ({conflict[0].En})"
                && r[2].En == "C" && r[4].En.Contains("F12", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_StatedAndFound_NumberFoundRisksAfterStatedOnes()
    {
        var result = Guideline.Analyse(Samples.Read("uc1-vehicle-home/vehicle-home"));

        var rows = RiskTables.Of(result, Guideline.Catalogue, withFound: true)[1].Rows;

        Assert.Equal(Enumerable.Range(1, result.Risks.Count).Select(i => $"{i}"), rows.Select(r => r[0].En));
        Assert.Equal("6.77", rows[0][^1].En);
        Assert.Equal(result.Risks.Count, rows.Select(r => r[1]).Distinct().Count());
    }
}
