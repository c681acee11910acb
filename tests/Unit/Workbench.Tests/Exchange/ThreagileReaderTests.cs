using Yuimori.Workbench.Exchange;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class ThreagileReaderTests
{
    private readonly ImportResult _imported = Exchanges.ImportFile("meter.threagile.yaml");
    private readonly SystemModel _model;

    public ThreagileReaderTests() => _model = Exchanges.ModelOf(_imported);

    [Fact]
    public void Read_AssetsMergedByAnchor_HaveTheirOwnRatings()
    {
        Assert.Equal(["readings", "keys"], _model.Assets.Select(a => a.Id));
        Assert.All(_model.Assets, a => Assert.Equal(new Harm(HarmLevel.None, HarmLevel.Severe, HarmLevel.Severe), a.Harm));
        Assert.Equal(["meter", "head-end"], _model.Assets[0].Where.Select(w => w.Value));
    }

    [Fact]
    public void Read_Link_HasProtocolAndBothEndsProven()
    {
        var link = Assert.Single(_model.Links);

        Assert.Equal((LinkProtocol.Mqtt, TransportProtection.MutualTls), (link.Protocol, link.Protection.Transport));
        Assert.Equal(("meter", "head-end"), (link.From.Value, link.To.Value));
        Assert.Equal("Household", _model.Components[0].Owner!.En);
        Assert.Equal("grid-network", _model.Components[1].Zone);
    }

    [Fact]
    public void Read_TrackingWithPersonReasonAndDay_BecomesADecisionThatMustBeRenewed()
    {
        var decision = Assert.Single(_model.Decisions);

        Assert.Equal("missing-hardening@head-end", decision.Risks[0].ToString());
        Assert.Equal((DecisionKind.Accept, "Tanaka", new DateOnly(2026, 3, 31)), (decision.Kind, decision.Person, decision.Until));
        Assert.Contains("until somebody renews it", _imported.Yaml, StringComparison.Ordinal);
        Assert.Equal("GRID-7", _model.Notes.Single(n => n.Ticket is not null).Ticket);
        var exception = Assert.Single(_model.Exceptions);
        Assert.Equal((ExceptionStatus.FalseAlarm, "Tanaka"), (exception.Status, exception.Owner));
    }

    [Fact]
    public void Read_TrackingOfAllPlaces_StaysAsACommentAndIsListed()
    {
        Assert.Contains("# risk_tracking unguarded-access@*: mitigated; Firewall.", _imported.Yaml, StringComparison.Ordinal);
        Assert.Contains(_imported.Losses, l => l.Field == "risk_tracking.*");
    }

    [Fact]
    public void Read_OwnRiskCategory_BecomesRiskAndCountermeasure()
    {
        Assert.Contains(_model.StatedRisks, r => r is { RiskId: "opened-case@meter", Threat: "TH-02" });
        Assert.Equal("Seal it.", Assert.Single(_model.Countermeasures).Name!.En);
    }

    [Theory]
    [InlineData("business_criticality")]
    [InlineData("data_assets.*.quantity")]
    [InlineData("individual_risk_categories.*.cwe")]
    [InlineData("technical_assets.*.technology")]
    public void Read_WhatHasNoPlace_IsListedOnceWithACount(string field) =>
        Assert.Single(_imported.Losses, l => l.Field == field);

    [Fact]
    public void Read_LaterVersion_IsRefused() => Assert.Equal(
        "EX-11", Exchanges.Problem("threagile_version: 4.0.0\ntechnical_assets:\n  A: { id: a }").Code);
}
