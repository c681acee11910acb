using Yuimori.Workbench.Lint;

namespace Yuimori.Workbench.Tests.Lint;

/// <summary>Each newer check: it finds the weak spot, and nothing once that is mended.</summary>
public sealed class LintCodesTests
{
    private const string Calm = """
        yuimori: 1
        system: { id: s, name: x, field: other }
        zones: [{ id: home, name: Home }]
        components:
          - { id: gw, name: Gw, kind: system, layer: edge, role: gateway, zone: home, owner: O, interfaces: [ethernet], environment: [home] }
          - { id: tv, name: Tv, kind: device, layer: edge, zone: home, owner: O, interfaces: [ethernet], environment: [home] }
        links:
          - { id: wire, from: tv, to: gw, medium: ethernet, carries: [show], protection: { transport: mutual-tls } }
        assets:
          - { id: show, name: Show, class: information, where: [tv, gw], harm: { life: severe } }

        """;

    private const string Stated =
        "risks: [{ id: r, title: R, at: tv, threat: TH-08, vector: \"AV:N/AC:L/Au:N/C:C/I:C/A:C\", functions: [F9] }]\n";

    [Fact]
    public void Check_CalmModel_HasNoneOfTheNewerFindings() =>
        Assert.DoesNotContain(Codes(Calm), c => string.CompareOrdinal(c, "LINT-31") >= 0);

    [Theory]
    [InlineData("LINT-31", Stated)]
    [InlineData("LINT-32", Stated + "decisions: [{ risks: [r@tv], decision: treat, reason: R, person: P, means: [software] }]\n")]
    [InlineData("LINT-33", Stated + "decisions: [{ risks: [r@tv], decision: treat, reason: R, person: P }]\n")]
    [InlineData("LINT-35", "countermeasures: [{ id: m, is: channel-encription-ip, at: [wire], state: planned }]\n")]
    [InlineData("LINT-36", "countermeasures: [{ id: m, name: M, at: [wire], state: planned }]\n")]
    [InlineData("LINT-41", Stated + "decisions: [{ risks: [r@tv], decision: avoid, reason: R }]\n")]
    [InlineData("LINT-42", Stated + "decisions: [{ risks: [r@tv], decision: accept, reason: R, person: P, until: 2027-01-01 }]\n")]
    [InlineData("LINT-47", Stated + "overrides: [{ risks: [r@tv], set: \"AV:N\", reason: R, person: P }]\n")]
    [InlineData("LINT-48", Stated + "decisions: [{ risks: [r@tv], decision: accept, reason: R, person: P, until: 2027-01-01, after: \"AC:H\" }]\n")]
    [InlineData("LINT-51", Stated + "exceptions: [{ risks: [r@tv], status: duplicate, reason: R, owner: O, until: 2029-01-01 }]\n")]
    [InlineData("LINT-52", Stated + "notes: [{ risks: [r@tv], status: done }]\n")]
    public void Check_StatementThatIsWeak_IsFound(string code, string section) => Assert.Contains(code, Codes(Calm + section));

    [Theory]
    [InlineData("LINT-34", "transport: mutual-tls", "transport: none")]
    [InlineData("LINT-37", "id: gw, name: Gw, kind: system, layer: edge, role: gateway", "id: gw, name: Gw, kind: device, layer: edge")]
    [InlineData("LINT-38", "owner: O, interfaces: [ethernet], environment: [home] }\n  - { id: tv", "interfaces: [web], environment: [home] }\n  - { id: tv")]
    [InlineData("LINT-39", "interfaces: [ethernet], environment: [home] }\nlinks", "interfaces: [ethernet] }\nlinks")]
    [InlineData("LINT-40", "carries: [show], ", "")]
    [InlineData("LINT-43", "layer: edge, zone: home, owner: O, interfaces: [ethernet], environment: [home] }\nlinks", "layer: edge, owner: O, interfaces: [ethernet], environment: [home] }\nlinks")]
    [InlineData("LINT-44", "zones: [", "zones: [{ id: empty, name: Empty }, ")]
    [InlineData("LINT-45", "interfaces: [ethernet], environment: [home] }\nlinks", "interfaces: [ethernet], environment: [home], software: [{ name: os }] }\nlinks")]
    [InlineData("LINT-46", "medium: ethernet", "medium: internal")]
    [InlineData("LINT-49", "kind: device, layer: edge, zone", "kind: device, layer: edge, role: actuator, actuator: { positions: [on, off] }, zone")]
    [InlineData("LINT-50", "medium: ethernet", "medium: internet")]
    public void Check_ModelThatIsWeak_IsFound(string code, string old, string now)
    {
        var text = Calm.Replace("kind: device", "kind: device, capacity: " + (code is "LINT-37" or "LINT-50" ? "small" : "full"), StringComparison.Ordinal);
        if (code == "LINT-34") text = text.Replace("zones: [", "zones: [{ id: out, name: Out }, ", StringComparison.Ordinal)
            .Replace("full, layer: edge, zone: home", "full, layer: edge, zone: out", StringComparison.Ordinal);
        text = text.Replace("kind: device, capacity: full", "kind: device", StringComparison.Ordinal);
        Assert.Contains(old, text, StringComparison.Ordinal);

        Assert.DoesNotContain(code, Codes(text));
        Assert.Contains(code, Codes(text.Replace(old, now, StringComparison.Ordinal)));
    }

    [Fact]
    public void All_Codes_AreNumberedInOrderAndSaidInBothLanguages()
    {
        Assert.Equal(Enumerable.Range(1, LintCodes.All.Count), LintCodes.All.Select(c => c.Number));
        Assert.True(LintCodes.All.Count >= 25);
        Assert.All(LintCodes.All, c => Assert.NotEqual(c.About.Ja, c.About.En));
    }

    [Fact]
    public void Check_ThousandRisksOfOneDecision_AreToldOnce()
    {
        var many = string.Concat(Enumerable.Range(0, 50).Select(i =>
            $"  - {{ id: r{i}, title: R, at: tv, threat: TH-08, vector: \"AV:N/AC:L/Au:N/C:C/I:C/A:C\", functions: [F9, F4] }}\n"));
        var all = string.Join(", ", Enumerable.Range(0, 50).Select(i => $"r{i}@tv"));
        var text = $"{Calm}risks:\n{many}decisions: [{{ risks: [{all}], decision: treat, reason: R, person: P }}]\n";

        Assert.Single(Codes(text), c => c == "LINT-33");
    }

    private static List<string> Codes(string text) =>
        [.. Guideline.Analyse(Samples.Ok(Samples.Parse(text))).Lint.Select(l => l.Code)];
}
