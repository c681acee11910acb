using Yuimori.Workbench.Lint;

namespace Yuimori.Workbench.Tests.Lint;

public sealed class LinterTests
{
    [Fact]
    public void Check_Uc4_HasNoWeakSpot() => Assert.Empty(Guideline.Analyse(Samples.Uc4()).Lint);

    [Theory]
    [InlineData("    from: fire-alarm\n", "    from: cloud\n", "LINT-01", "fire-alarm")]
    [InlineData("    from: fire-alarm\n", "    from: cloud\n", "LINT-02", "fire-alarm")]
    [InlineData("    kind: service\n    layer: edge\n    role: controller\n    inside: home-gateway\n    owner: { ja: 警備", "    kind: service\n    layer: fog\n    role: controller\n    inside: home-gateway\n    owner: { ja: 警備", "LINT-03", "disaster-crime-prevention")]
    [InlineData("    from: home-gateway\n    to: window", "    from: shutter\n    to: home-gateway", "LINT-04", "gateway-window")]
    [InlineData("orders: { entrance-lock: locked, shutter: closed, window: closed }", "orders: { shutter: closed, window: closed }", "none", "")]
    [InlineData("positions: [unlocked, locked]", "positions: [unlocked, locked, locked-twice]", "none", "")]
    [InlineData("reads: [thermo-hygrometer, illuminance-meter, pm25-meter]", "reads: [thermo-hygrometer, pm25-meter]", "LINT-07", "illuminance-meter")]
    [InlineData("{ name: illuminance, unit: lx }", "{ name: brightness, unit: lx }", "LINT-08", "illuminance-meter")]
    [InlineData("purposes: [comfort]", "purposes: [comfort, entertainment]", "LINT-09", "comfort-ventilation")]
    [InlineData("links:\n", "functions: { F13: { heartbeat: 40s } }\n\nlinks:\n", "LINT-10", "comfort-ventilation/heat-opens-window")]
    [InlineData("links:\n", "functions: { F13: { heartbeat: 40s } }\n\nlinks:\n", "LINT-11", "functions")]
    [InlineData("protection: { transport: mutual-tls, messages: signed }\n    carries: [comfort", "carries: [comfort", "LINT-13", "gateway-cloud")]
    [InlineData("    carries: [comfort-measurements, safety-measurements, journal, remote-view]\n", "", "LINT-14", "gateway-cloud")]
    [InlineData("    harm: { life: slight }\n", "", "LINT-15", "ventilation")]
    [InlineData("    interfaces: [web]\n", "", "LINT-17", "cloud")]
    [InlineData("    owner: { ja: サービス事業者, en: Service provider }\n    interfaces: [web]\n", "    interfaces: [web]\n", "LINT-38", "cloud")]
    [InlineData("    owner: { ja: 住人, en: Resident }\n    interfaces: [ethernet, hand]\n    environment: [outdoor]\n", "    interfaces: [ethernet, hand]\n    environment: [outdoor]\n", "LINT-18", "shutter")]
    [InlineData("risks: [shifted-clock@home-gateway]", "risks: [shifted-clock@window]", "LINT-19", "shifted-clock@window")]
    [InlineData("risks: [shifted-clock@home-gateway]", "risks: [shifted-clok@home-gateway]", "LINT-19", "shifted-clok@home-gateway")]
    [InlineData("risks: [shifted-clock@home-gateway]", "risks: [shifted-clock@home-gateway, service-stop@cloud]", "LINT-20", "service-stop@cloud")]
    [InlineData("risks: [shifted-clock@home-gateway]\n    decision: accept", "risks: [shifted-clock@home-gateway]\n    decision: treat", "none", "")]
    public void Check_OneThingWeakened_IsFound(string old, string replacement, string code, string subject)
    {
        var lint = Guideline.Analyse(Samples.Ok(Samples.ParseUc4With(old, replacement))).Lint;

        if (code == "none") Assert.Empty(lint);
        else Assert.Contains(lint, f => f.Code == code && f.Subject == subject);
        Assert.All(lint, f => Assert.NotEqual(f.Text.Ja, f.Text.En));
    }

    [Fact]
    public void Check_ExpiredDecision_IsAnErrorAndTheRiskIsUndecidedAgain()
    {
        var parsed = Samples.Uc4With("until: 2029-12-31", "until: 2026-11-20");
        var model = Samples.Ok(Yuimori.Workbench.Model.SystemFile.Parse(System.Text.Encoding.UTF8.GetBytes(parsed), Samples.Uc4Path));

        var result = Guideline.Analyse(model);

        Assert.Contains(result.Lint, f => f.Code == "LINT-21" && f.Level == LintLevel.Error);
        Assert.Contains(result.Risks, r => r.Standing == Yuimori.Workbench.Design.DecisionStanding.Expired);
    }

    [Fact]
    public void Check_ActuatorNobodyOrders_IsFound()
    {
        var model = Samples.Ok(Samples.Parse("""
            yuimori: 1
            system: { id: s, name: x, field: other }
            components:
              - { id: gate, name: x, kind: system, layer: edge, role: gateway }
              - { id: bell, name: x, kind: device, layer: edge, role: actuator, actuator: { positions: [ringing] } }
            links:
              - { id: wire, from: gate, to: bell, medium: ethernet }
            """));

        var codes = Guideline.Analyse(model).Lint.Select(l => l.Code).ToList();

        Assert.Superset(new HashSet<string> { "LINT-05", "LINT-06", "LINT-12" }, codes.ToHashSet());
    }
}
