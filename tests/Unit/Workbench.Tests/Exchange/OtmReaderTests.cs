using Yuimori.Workbench.Exchange;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class OtmReaderTests
{
    private readonly ImportResult _imported = Exchanges.ImportFile("home.otm.yaml");
    private readonly SystemModel _model;

    public OtmReaderTests() => _model = Exchanges.ModelOf(_imported);

    [Fact]
    public void Read_Components_HaveKindLayerZoneAndParent()
    {
        Assert.Equal(["homugetowei", "sensa", "api"], _model.Components.Select(c => c.Id.Value));
        Assert.Equal(
            [(ComponentKind.Relay, ComponentLayer.Edge), (ComponentKind.Device, ComponentLayer.Edge), (ComponentKind.Service, ComponentLayer.Cloud)],
            _model.Components.Select(c => (c.Kind, c.Layer)));
        Assert.Equal("homugetowei", _model.Components[1].Inside!.Value.Value);
        Assert.Equal(_model.Components[0].Zone, _model.Components[1].Zone);
        Assert.Equal("宅内", _model.Zones.Single(z => z.Id == _model.Components[0].Zone).Name.Ja);
        Assert.Contains("# review: kind and layer are guessed from \"gateway\".", _imported.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DataFlow_IsALinkWithProtectionAndAsset()
    {
        var link = Assert.Single(_model.Links);

        Assert.Equal(
            ("upload", LinkProtocol.Http, TransportProtection.Tls), (link.Id.Value, link.Protocol, link.Protection.Transport));
        Assert.Equal(["pulse"], link.Carries);
    }

    [Fact]
    public void Read_Asset_HasHarmFromRatingsAndAsksAboutLife()
    {
        var asset = Assert.Single(_model.Assets);

        Assert.Equal(new Harm(HarmLevel.None, HarmLevel.Slight, HarmLevel.Severe), asset.Harm);
        Assert.Contains("whether life is at stake", _imported.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ThreatAndMitigation_AreStatedRiskAndCountermeasure()
    {
        var risk = Assert.Single(_model.StatedRisks);
        var measure = Assert.Single(_model.Countermeasures);

        Assert.Equal(("t-spoof@sensa", "TH-01"), (risk.RiskId, risk.Threat));
        Assert.Equal(("m-pair", MeasureState.Implemented), (measure.Id, measure.State));
        Assert.Equal("t-spoof@sensa", Assert.Single(measure.Against).ToString());
        Assert.Equal(NoteStatus.Open, Assert.Single(_model.Notes).Status);
    }

    [Theory]
    [InlineData("asset")]
    [InlineData("link")]
    [InlineData("components[].tags")]
    [InlineData("project.owner")]
    [InlineData("trustZones[].risk")]
    [InlineData("mitigations[].riskReduction")]
    public void Read_WhatHasNoPlace_IsListed(string field) =>
        Assert.Contains(_imported.Losses, l => l.Field == field && l.Where.StartsWith("home.otm.yaml:", StringComparison.Ordinal));

    [Theory]
    [InlineData("otmVersion: 0.2.0", "otmVersion: 3.0", "EX-11")]
    [InlineData("  name: 見守りシステム", "  name: [a]", null)]
    [InlineData("  - id: api", "  - id: 0d6e3a70-1111-4a4a-8a8a-000000000001", "EX-14")]
    [InlineData("parent: { trustZone: 5b0c7f6e-3c4f-4b8e-9f0e-6a1d2c3b4a5f }", "parent: { component: 0d6e3a70-1111-4a4a-8a8a-000000000002 }", "EX-15")]
    [InlineData("project:", "projekt:", "EX-12")]
    public void Read_BrokenFile_IsRefusedWithItsPlace(string old, string replacement, string? code)
    {
        var text = Exchanges.TextOf("home.otm.yaml");
        Assert.Contains(old, text, StringComparison.Ordinal);

        var read = Exchanges.Import(text.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Equal(code, read.IsOk ? null : Assert.Single(read.Problems).Code);
        if (code is not null) Assert.True(read.Problems[0].Position.Line >= 1);
    }

    [Fact]
    public void Read_CircleOfZones_IsRefusedWithItsPath()
    {
        var text = """
            otmVersion: 0.2.0
            project: { id: p, name: P }
            trustZones:
              - { id: a, name: A, risk: { trustRating: 1 }, parent: { trustZone: b } }
              - { id: b, name: B, risk: { trustRating: 1 }, parent: { trustZone: a } }
            components:
              - { id: c, name: C, type: x, parent: { trustZone: a } }
            """;

        var problem = Exchanges.Problem(text);

        Assert.Equal(("EX-15", "a → b → a"), (problem.Code, problem.Came));
    }
}
