using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Design;

/// <summary>What people say about risks, and what it does to the result.</summary>
public sealed class ReviewTests
{
    private const string System = """
        yuimori: 1
        system: { id: s, name: S, field: vehicle }
        components:
          - id: car
            name: Car
            kind: system
            layer: edge
            role: gateway
            interfaces: [usb]
            owner: A
          - { id: cloud, name: Cloud, kind: service, layer: cloud, role: hub, interfaces: [web], owner: A }
        links:
          - id: line
            from: car
            to: cloud
            medium: cellular
            carries: [data]
            protection: { transport: none }
        assets:
          - { id: data, name: Data, class: information, where: [car], harm: { property: slight, privacy: slight } }

        """;

    private const string Stated = """
        risks:
          - id: car-malware
            title: Malware
            at: car
            threat: TH-08
            vector: AV:L/AC:L/Au:S/C:C/I:C/A:C
            functions: [F9]
            treatment: Only listed programs run
            source: IPA-HR 4-1 No.1

        """;

    [Fact]
    public void Analyse_StatedRisk_StandsAmongTheFoundOnesWithItsScore()
    {
        var risk = Risk(Analyse(Stated), "car-malware@car");

        Assert.True(risk.IsStated);
        Assert.Equal((6.77m, "Malware"), (risk.Risk.Score.Risk, risk.Risk.Rule.Title.En));
        Assert.Equal("F9", Assert.Single(risk.Treatments).Function.Id.ToString());
        Assert.Contains(Analyse(Stated).Risks, r => !r.IsStated);
    }

    [Fact]
    public void Analyse_Override_ChangesTheScoreAndKeepsTheRules()
    {
        var before = Risk(Analyse(""), "malware@car");
        var after = Risk(Analyse("overrides: [{ risks: [malware@car], set: AC:H/Au:M, reason: R, person: P }]"), "malware@car");

        Assert.Equal(before.Risk.Score, after.RuleScore);
        Assert.Equal("AV:N/AC:H/Au:M/C:P/I:P/A:P", after.Risk.Score.Vector.ToString());
        Assert.True(after.Risk.Score.Risk < before.Risk.Score.Risk);
        Assert.Equal("P", after.Override?.Person);
    }

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-20", false)]
    public void Analyse_Exception_SetsTheRiskAsideUntilItsLastDay(string until, bool isSetAside)
    {
        var result = Analyse($"exceptions: [{{ risks: [malware@car], status: false-alarm, reason: R, owner: O, until: {until} }}]");

        Assert.Equal(isSetAside, result.SetAside.Any(r => r.Risk.Id == "malware@car"));
        Assert.Equal(!isSetAside, result.Risks.Any(r => r.Risk.Id == "malware@car" && r.IsExpired));
        Assert.Equal(!isSetAside, result.Lint.Any(l => l is { Code: "LINT-28", Level: LintLevel.Error }));
    }

    [Fact]
    public void Analyse_Notes_OfTheRiskAndOfItsRuleAreCarried()
    {
        var risk = Risk(Analyse("""
            notes:
              - { risks: ["malware@*"], status: open, text: Somewhere }
              - { risks: [malware@car], status: in-progress, ticket: ABC-12 }
            """), "malware@car");

        Assert.Equal(2, risk.Notes.Count);
        Assert.Contains(risk.Notes, n => n.Ticket == "ABC-12");
        Assert.Equal(DecisionStanding.Undecided, risk.Standing);
    }

    [Theory]
    [InlineData("treat", "implemented", 3.51)]
    [InlineData("treat", "planned", 6.77)]
    [InlineData("accept", "implemented", 6.77)]
    public void Analyse_After_LowersTheResidualOnceItsCountermeasuresAreThere(string kind, string state, double residual)
    {
        var risk = Risk(Analyse(Stated + $$"""
            countermeasures: [{ id: lists, name: Lists, at: [car], state: {{state}} }]
            decisions:
              - { risks: [car-malware@car], decision: {{kind}}, reason: R, person: P, until: 2027-01-01, after: "AC:H/C:P/I:P/A:P", countermeasures: [lists] }
            """), "car-malware@car");

        Assert.Equal((decimal)residual, risk.Residual.Risk);
        Assert.Equal(kind == "accept" ? 6.77m : 3.51m, risk.Target.Risk);
    }

    [Fact]
    public void Analyse_ExpiredDecision_LowersNothing()
    {
        var risk = Risk(Analyse(Stated + """
            decisions: [{ risks: [car-malware@car], decision: treat, reason: R, until: 2026-01-01, after: "AC:H" }]
            """), "car-malware@car");

        Assert.Equal((risk.Risk.Score, risk.Risk.Score), (risk.Residual, risk.Target));
    }

    [Fact]
    public void Analyse_AfterHigherThanBefore_IsAnErrorAndRaisesNothing()
    {
        var result = Analyse(Stated + """
            decisions: [{ risks: [car-malware@car], decision: treat, reason: R, after: "AV:N" }]
            """);

        Assert.Contains(result.Lint, l => l is { Code: "LINT-25", Subject: "car-malware@car", Level: LintLevel.Error });
        Assert.Equal(6.77m, Risk(result, "car-malware@car").Residual.Risk);
    }

    [Theory]
    [InlineData("overrides: [{ risks: [malwear@car], set: AC:H, reason: R, person: P }]", "LINT-22", "malware")]
    [InlineData("exceptions: [{ risks: [jamming@car], status: duplicate, reason: R, owner: O, until: 2027-01-01 }]", "LINT-23", "jamming@line")]
    [InlineData("notes: [{ risks: [car-malwar@car], status: open }]", "LINT-24", "car-malware")]
    [InlineData("countermeasures: [{ id: m, name: M, at: [car], state: planned, against: [malwar@car] }]", "LINT-26", "malware")]
    [InlineData("requirements: [{ id: FR-3, risks: [car-malwar@car], measure: M }]", "LINT-27", "car-malware")]
    public void Check_EntryAboutNothing_IsAnErrorWithTheNearestId(string section, string code, string nearest)
    {
        var lint = Analyse(Stated + section).Lint.Single(l => l.Code == code);

        Assert.Equal(LintLevel.Error, lint.Level);
        if (nearest.Contains("line", StringComparison.Ordinal)) Assert.Contains("No such risk", lint.Text.En, StringComparison.Ordinal);
        else Assert.Contains($"\"{nearest}\"", lint.Remedy.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("risks: [malware@car], functions: [F12]", "")]
    [InlineData("at: car, functions: [F9]", "")]
    [InlineData("risks: [stepping-stone@cloud]", "stepping-stone@cloud")]
    [InlineData("risks: [malware@car], functions: [F21]", "F21")]
    [InlineData("at: cloud, countermeasures: [lists]", "lists")]
    [InlineData("at: car, countermeasures: [lists]", "")]
    public void Analyse_Expectation_SaysWhatIsMissing(string expects, string missing)
    {
        var result = Analyse($$"""
            countermeasures: [{ id: lists, name: Lists, at: [car], state: planned }]
            expects: [{ id: e1, text: Published, source: IPA-HR A-3, {{expects}} }]
            """);

        var check = Assert.Single(result.Expectations);
        Assert.Equal(missing, string.Join(' ', check.Gaps.Select(g => g.Missing)));
        Assert.Equal(missing.Length > 0, result.Lint.Any(l => l is { Code: "LINT-30", Subject: "e1", Level: LintLevel.Error }));
    }

    [Fact]
    public void Check_StatedRiskWithTheIdOfARule_IsAnErrorAndStandsOnce()
    {
        var result = Analyse(Stated.Replace("car-malware", "malware", StringComparison.Ordinal));

        Assert.True(Risk(result, "malware@car").IsStated);
        Assert.Contains(result.Lint, l => l is { Code: "LINT-29", Subject: "malware@car" });
    }

    [Fact]
    public void Check_TwoExceptionsOnOneRisk_FirstStands()
    {
        var result = Analyse("""
            exceptions:
              - { risks: [malware@car], status: false-alarm, reason: R, owner: First, until: 2027-01-01 }
              - { risks: [malware@car], status: duplicate, reason: R, owner: Second, until: 2027-01-01 }
            """);

        Assert.Equal("First", result.SetAside.Single(r => r.Risk.Id == "malware@car").Exception?.Owner);
        Assert.Contains(result.Lint, l => l is { Code: "LINT-20", Level: LintLevel.Error });
    }

    private static DesignResult Analyse(string sections) => Guideline.Analyse(Samples.Ok(Samples.Parse(System + sections)));

    private static AssessedRisk Risk(DesignResult result, string id) => result.Risks.Single(r => r.Risk.Id == id);
}
