using Yuimori.Workbench.Exchange;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class ThreatDragonReaderTests
{
    [Fact]
    public void Read_Version2_ComponentsStandInTheBoxAroundThem()
    {
        var model = Exchanges.ModelOf(Exchanges.ImportFile("shop.threat-dragon.json"));

        Assert.Equal("Shop", Assert.Single(model.Zones).Name.En);
        Assert.Equal([("till", "shop"), ("bank", null)], model.Components.Select(c => (c.Id.Value, ZoneName(model, c))));
        Assert.Equal("Bank cloud", model.Components[1].Name.En);
        var link = Assert.Single(model.Links);
        Assert.Equal(
            (LinkMedium.Internet, LinkProtocol.Http, TransportProtection.Tls), (link.Medium, link.Protocol, link.Protection.Transport));
    }

    [Fact]
    public void Read_Version2_ThreatsAreRisksWithTheirMitigationAndStatus()
    {
        var model = Exchanges.ModelOf(Exchanges.ImportFile("shop.threat-dragon.json"));

        Assert.Equal(["drawer-forced@till", "read-on-the-way@pay"], model.StatedRisks.Select(r => r.RiskId));
        Assert.Equal(["TH-02", "TH-04"], model.StatedRisks.Select(r => r.Threat));
        Assert.Equal([MeasureState.Planned, MeasureState.Implemented], model.Countermeasures.Select(c => c.State));
        Assert.Equal([NoteStatus.Open, NoteStatus.Done], model.Notes.Select(n => n.Status!.Value));
        Assert.Equal("score: 3.1", model.Notes[1].Text!.En);
    }

    [Theory]
    [InlineData("cells[] (boundary line)")]
    [InlineData("link")]
    [InlineData("detail.diagrams[].cells[].data.isALog")]
    [InlineData("detail.diagrams[].cells[].position")]
    [InlineData("detail.diagrams[].cells[] (text)")]
    [InlineData("reviewer")]
    public void Read_Version2_WhatHasNoPlace_IsListed(string field) =>
        Assert.Contains(Exchanges.ImportFile("shop.threat-dragon.json").Losses, l => l.Field == field);

    [Fact]
    public void Read_Version1_GivesTheSameParts()
    {
        var model = Exchanges.ModelOf(Exchanges.ImportFile("door.threat-dragon-1.json"));

        Assert.Equal(["lock-controller", "resident"], model.Components.Select(c => c.Id.Value));
        var link = Assert.Single(model.Links);
        Assert.Equal(("resident", "lock-controller", LinkMedium.Bluetooth), (link.From.Value, link.To.Value, link.Medium));
        Assert.Equal("forged-order@lock-controller", Assert.Single(model.StatedRisks).RiskId);
    }

    [Fact]
    public void Read_TwoDiagramsWithEqualIds_KeepBoth()
    {
        const string cell = """{ "shape": "process", "id": "p1", "zIndex": 1, "data": { "type": "tm.Process", "name": "N" } }""";
        var text = $$"""
            { "version": "2.0", "summary": { "title": "T" }, "detail": { "diagrams": [
              { "cells": [ {{cell}} ] }, { "cells": [ {{cell}} ] } ] } }
            """;

        var model = Exchanges.ModelOf(Exchanges.Ok(Exchanges.Import(text)));

        Assert.Equal(2, model.Components.Count);
    }

    [Fact]
    public void Read_LaterVersion_IsRefused() => Assert.Equal(
        "EX-11", Exchanges.Problem("""{ "version": "9.0", "summary": {}, "detail": {} }""", format: ImportFormat.ThreatDragon).Code);

    private static string? ZoneName(SystemModel model, ComponentModel component) =>
        model.Zones.FirstOrDefault(z => z.Id == component.Zone)?.Name.En.ToLowerInvariant();
}
