using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class Tm7ReaderTests
{
    [Fact]
    public void Read_StencilsLinesAndThreats_BecomeASystem()
    {
        var model = Exchanges.ModelOf(Exchanges.ImportFile("lamp.tm7"));

        Assert.Equal("Lamps", model.Name.En);
        Assert.Equal(["照明", "Lamp cloud"], model.Components.Select(c => c.Name.Ja));
        Assert.Matches("^component-[0-9a-f]{6}$", model.Components[0].Id.Value);
        Assert.Equal(["house", null], model.Components.Select(c => c.Zone));
        var link = Assert.Single(model.Links);
        Assert.Equal((LinkMedium.WiFi, LinkProtocol.Http, TransportProtection.Tls), (link.Medium, link.Protocol, link.Protection.Transport));
        var risk = Assert.Single(model.StatedRisks);
        Assert.Equal(("orders-forged@switch", "TH-01"), (risk.RiskId, risk.Threat));
        Assert.Equal((NoteStatus.Done, "Signed orders."), (model.Notes[0].Status!.Value, model.Notes[0].Text!.En));
    }

    [Theory]
    [InlineData("property \"Code Type\"")]
    [InlineData("Lines (boundary line)")]
    [InlineData("ThreatModel.KnowledgeBase")]
    [InlineData("MetaInformation.Owner")]
    public void Read_WhatHasNoPlace_IsListed(string field) =>
        Assert.Contains(Exchanges.ImportFile("lamp.tm7").Losses, l => l.Field == field);

    [Fact]
    public void DeserialisationGadget_TypeNameInTheFile_CreatesNothing()
    {
        var text = Exchanges.TextOf("lamp.tm7").Replace(
            "i:type=\"StencilRectangle\"",
            "i:type=\"x:Process\" xmlns:x=\"http://schemas.datacontract.org/2004/07/System.Diagnostics\"", StringComparison.Ordinal);

        var model = Exchanges.ModelOf(Exchanges.Ok(Exchanges.Import(text)));

        Assert.Equal(["Lamp cloud"], model.Components.Select(c => c.Name.En));
    }
}
