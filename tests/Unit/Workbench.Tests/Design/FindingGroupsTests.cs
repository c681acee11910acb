using Yuimori.Workbench.Design;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Tests.Design;

public sealed class FindingGroupsTests
{
    /// <summary>A bare server must read like a careful person's list, not like a dump.</summary>
    [Theory]
    [InlineData("kind: service, layer: cloud, role: hub, interfaces: [web]", 8)]
    [InlineData("kind: system, layer: edge, role: gateway, interfaces: [ethernet, wi-fi, usb], environment: [home]", 8)]
    [InlineData("kind: device, layer: edge, interfaces: [bluetooth]", 3)]
    public void Of_OneBareComponent_HasFewGroups(string component, int max)
    {
        var result = Guideline.Analyse(Samples.Ok(Samples.Parse($$"""
            yuimori: 1
            system: { id: s, name: x, field: other }
            components:
              - { id: only, name: Only, {{component}} }
            """)));

        Assert.InRange(FindingGroups.Of(result.Risks).Count, 1, max);
    }

    [Fact]
    public void Of_Uc4_EachRiskStandsInOneGroupAndTheWorstComesFirst()
    {
        var risks = Guideline.Analyse(Samples.Uc4()).Risks;

        var groups = FindingGroups.Of(risks);

        Assert.Equal(
            risks.Select(r => r.Risk.Id).Order(StringComparer.Ordinal),
            groups.SelectMany(g => g.Risks).Select(r => r.Risk.Id).Order(StringComparer.Ordinal));
        Assert.Equal(groups.Select(g => g.Worst.Risk.Score.Risk).OrderDescending(), groups.Select(g => g.Worst.Risk.Score.Risk));
        Assert.All(groups, g => Assert.Equal(g.Risks.Max(r => r.Risk.Score.Risk), g.Worst.Risk.Score.Risk));
        Assert.Equal(groups.Count, groups.Select(g => g.Id).Distinct().Count());
        Assert.InRange(groups.Count, 10, 30);
    }

    [Fact]
    public void Of_Uc4_LikeActuatorsAndLikeLinksAreFolded()
    {
        var groups = FindingGroups.Of(Guideline.Analyse(Samples.Uc4()).Risks);

        var orders = groups.Single(g => g.Risks.Any(r => r.Risk.Id == "forged-order@window"));
        Assert.Equal((RuleCause.Orders, 2), (orders.Cause, orders.PlaceCount));
        Assert.DoesNotContain(orders.Risks, r => r.Risk.Place.Id == "shutter");
        var radio = groups.Single(g => g.Risks.Any(r => r.Risk.Id == "tampered-traffic@fire-alarm-gateway"));
        Assert.True(radio.PlaceCount > 1);
        Assert.Equal(RuleCause.Traffic, radio.Cause);
    }

    [Fact]
    public void Of_StatedRisk_StandsForItself()
    {
        var result = Guideline.Analyse(Samples.Ok(Samples.Parse("""
            yuimori: 1
            system: { id: s, name: x, field: other }
            components: [{ id: only, name: Only, kind: system, layer: edge }]
            risks:
              - { id: one, title: One, at: only, threat: TH-08, vector: "AV:L/AC:L/Au:S/C:C/I:C/A:C" }
              - { id: two, title: Two, at: only, threat: TH-08, vector: "AV:L/AC:L/Au:S/C:C/I:C/A:C" }
            """)));

        var stated = FindingGroups.Of(result.Risks).Where(g => g.Cause == RuleCause.Stated).ToList();

        Assert.Equal(["one@only", "two@only"], stated.Select(g => g.Id).Order(StringComparer.Ordinal));
    }
}
