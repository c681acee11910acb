using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Model;

public sealed class ReviewSectionTests
{
    private const string Head = """
        yuimori: 1
        system: { id: s, name: S, field: vehicle }
        zones: [{ id: car, name: { ja: 車内, en: In the car } }]
        components:
          - id: car-system
            name: Car
            kind: device
            layer: edge
            zone: car
            interfaces: [nfc]
            software: [{ name: busybox, version: "1.36.1", id: "pkg:generic/busybox@1.36.1", supplier: ACME }]
          - { id: cloud, name: Cloud, kind: service, layer: cloud }
        links:
          - id: line
            name: { ja: 回線, en: Line }
            from: car-system
            to: cloud
            medium: cellular
            protection: { transport: link-encryption }

        """;

    private const string Risk = """
        risks:
          - id: car-malware
            title: Malware
            at: car-system
            threat: TH-08
            traits: { device: Car, scope: field, class: Malware, interface: USB, who: User, whom: Body, where: Port }
            vector: AV:L/AC:L/Au:S/C:C/I:C/A:C
            functions: [F9]
            source: IPA-HR 4-1 No.1

        """;

    private const string Measure = """
        countermeasures:
          - id: encrypt
            name: Encryption
            at: [line]
            against: ["eavesdropping@*"]
            means: software
            state: implemented
            numbers: [OTA-1, OWASP2014-8]
            evidence: ["junit:Tls.RefusesPlain"]

        """;

    [Fact]
    public void Read_EverySection_IsInTheModel()
    {
        var model = Samples.Ok(Samples.Parse(Head + Risk + Measure + """
            requirements:
              - { id: FR-3, risks: [car-malware@car-system], measure: Guard, functions: [F9] }
              - { id: FR-6, common: true, measure: Watch }
            decisions:
              - risks: [car-malware@car-system]
                decision: treat
                reason: Guarded
                means: [software, operation]
                cost: low
                priority: high
                after: AC:H
                countermeasures: [encrypt]
            overrides: [{ risks: [malware@car-system], set: AC:H, reason: Sealed, person: Sato }]
            exceptions:
              - { risks: [jamming@line], status: false-alarm, reason: Shielded, owner: Sato, until: 2027-03-31 }
            notes: [{ risks: [malware@car-system], status: in-progress, ticket: ABC-12 }]
            expects:
              - { id: e1, text: Published, at: car-system, risks: [malware@car-system], functions: [F3], source: IPA-HR }
            """));

        Assert.Equal("car", model.Components[0].Zone);
        Assert.Equal(("busybox", "1.36.1"), (model.Components[0].Software[0].Name, model.Components[0].Software[0].Version));
        Assert.Equal((TransportProtection.LinkEncryption, "Line"),
            (model.Links[0].Protection.Transport, model.Links[0].Name?.En));
        Assert.Equal("car-malware@car-system", model.StatedRisks[0].RiskId);
        Assert.Equal(RiskScope.Field, model.StatedRisks[0].Traits?.Scope);
        Assert.Equal([false, true], model.StatedRequirements.Select(r => r.IsCommon));
        Assert.Equal(["line"], model.Countermeasures[0].At);
        Assert.Equal(MeasureState.Implemented, model.Countermeasures[0].State);
        Assert.Equal([MeasureMeans.Software, MeasureMeans.Operation], model.Decisions[0].Means);
        Assert.Equal((Rank.High, "AC:H"), (model.Decisions[0].Priority, model.Decisions[0].After));
        Assert.Equal("AC:H", model.Overrides[0].Set);
        Assert.Equal(new DateOnly(2027, 3, 31), model.Exceptions[0].Until);
        Assert.Equal(NoteStatus.InProgress, model.Notes[0].Status);
        Assert.Equal("e1", model.Expectations[0].Id);
    }

    [Theory]
    [InlineData("zone: car", "zone: cra", "SYS-36", 9)]
    [InlineData("at: [line]", "at: [lime]", "SYS-33", 32)]
    [InlineData("    name: Encryption\n", "", "SYS-37", 30)]
    [InlineData("at: car-system\n    threat", "at: car-sistem\n    threat", "SYS-33", 23)]
    [InlineData("threat: TH-08", "threat: TH-12", "SYS-06", 24)]
    [InlineData("A:C\n", "A:X\n", "SYS-13", 26)]
    [InlineData("\"junit:Tls.RefusesPlain\"", "\"Tls.RefusesPlain\"", "SYS-06", 37)]
    public void Read_WrongReferenceOrForm_NamesLineAndCode(string old, string now, string code, int line)
    {
        var parsed = Samples.Parse((Head + Risk + Measure).Replace(old, now, StringComparison.Ordinal));

        var problem = Assert.Single(parsed.Problems);
        Assert.Equal((code, line), (problem.Code, problem.Position.Line));
    }

    [Theory]
    [InlineData("requirements: [{ id: FR-3, measure: Guard }]", "SYS-38")]
    [InlineData("requirements: [{ id: FR-3, risks: [a@line], common: true, measure: Guard }]", "SYS-38")]
    [InlineData("expects: [{ id: e1, text: Published, source: IPA-HR }]", "SYS-40")]
    [InlineData("decisions: [{ risks: [a@line], decision: treat, reason: R, countermeasures: [none] }]", "SYS-39")]
    public void Read_ContradictoryEntry_IsRefused(string section, string code) =>
        Assert.Equal(code, Assert.Single(Samples.Parse(Head + section).Problems).Code);
}
