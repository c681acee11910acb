using Yuimori.Workbench.Design;
using Yuimori.Workbench.Steps;
using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Tests.Steps;

public sealed class StepTablesTests
{
    private static readonly DesignResult Uc4 = Guideline.Analyse(Samples.Uc4());

    [Fact]
    public void EveryTable_HasOneCellAColumnInBothLanguages()
    {
        DesignTable[] tables =
        [
            .. StepTables.Map(Uc4), .. StepTables.Assess(Uc4), .. StepTables.Decide(Uc4),
            .. StepTables.Place(Uc4, Guideline.Catalogue),
        ];

        Assert.Equal(tables.Length, tables.Select(t => t.Id).Distinct().Count());
        foreach (var table in tables)
        {
            Assert.NotEqual(table.Title.Ja, table.Title.En);
            Assert.True(table.Rows.Count > 0 || table.Id == "AP-4b", table.Id);
            Assert.All(table.Rows, r => Assert.Equal(table.Columns.Count, r.Count));
            Assert.All(table.Rows, r => Assert.All(r, c => Assert.True(c.Ja.Length > 0 && c.En.Length > 0, table.Id)));
        }
    }

    [Fact]
    public void Map_Uc4_HasEveryComponentOnItsLayerWithItsLinkage()
    {
        var rows = StepTables.Map(Uc4)[0].Rows;

        Assert.Equal(Uc4.Model.Components.Count, rows.Count);
        Assert.Equal("cloud", rows[0][1].En);
        Assert.All(rows, r => Assert.Contains("CC", r[4].En, StringComparison.Ordinal));
    }

    [Fact]
    public void Assess_Uc4_CountsTheRisksOfEachAssetAndListsAllWorstFirst()
    {
        var tables = StepTables.Assess(Uc4);
        var closing = tables[0].Rows.Single(r => r[0].En == "closing");
        var counted = Uc4.Risks.Count(r => r.Risk.Place.Assets.Any(a => a.Id == "closing"));

        Assert.Equal($"{counted}", closing[7].En);
        Assert.Equal(Uc4.Risks.Select(r => r.Risk.Id), tables[1].Rows.Select(r => r[^1].En));
    }

    [Fact]
    public void Decide_UndecidedRisk_StandsFirst()
    {
        var result = Guideline.Analyse(Samples.Ok(Samples.ParseUc4With(
            "risks: [shifted-clock@home-gateway]", "risks: [shifted-clock@cloud]")));

        var rows = StepTables.Decide(result)[0].Rows;

        Assert.Equal(("shifted-clock@home-gateway", "undecided"), (rows[0][0].En, rows[0][4].En));
        Assert.All(rows.Skip(1), r => Assert.NotEqual("undecided", r[4].En));
    }

    [Fact]
    public void Place_TinySensor_IsGuardedByItsGateway()
    {
        var result = Guideline.Analyse(Samples.Ok(Samples.ParseUc4With(
            "en: Temperature and humidity sensor }\n    kind: device\n    layer: edge\n    role: sensor\n    capacity: small",
            "en: Temperature and humidity sensor }\n    kind: device\n    layer: edge\n    role: sensor\n    capacity: tiny")));

        var moved = StepTables.Place(result, Guideline.Catalogue)[1].Rows;

        Assert.Contains(moved, r => r[0].En.Contains("[thermo-hygrometer]", StringComparison.Ordinal)
            && r[3].En.Contains("[home-gateway]", StringComparison.Ordinal));
    }
}
