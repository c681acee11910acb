using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Change;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Change;

public sealed class DesignDiffTests
{
    private const string Link = """
          - id: point-weather-gateway
            from: point-weather
            to: home-gateway
            medium: wi-fi
            protocol: mqtt
            protection: { transport: mutual-tls, messages: none }
        """;

    private static readonly DesignSnapshot Uc4 = Of(Samples.Uc4());

    [Fact]
    public void Between_SameDesign_IsEmpty() => Assert.True(DesignDiff.Between(Uc4, Of(Samples.Uc4())).IsEmpty);

    [Fact]
    public void Between_CommentsAndLayout_IsEmpty()
    {
        var text = File.ReadAllText(Samples.Uc4Path);
        var moved = text.Replace("yuimori: 1", "# a comment\nyuimori: 1\n\n", StringComparison.Ordinal)
            .Replace("interfaces: [ethernet, hand]", "interfaces: [hand, ethernet]", StringComparison.Ordinal);

        Assert.True(DesignDiff.Between(Uc4, Of(Parse(moved))).IsEmpty);
    }

    [Fact]
    public void Between_AnyOrderOfElements_IsEmpty()
    {
        var model = Samples.Uc4();
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var shuffled = model with
            {
                Components = Shuffle(model.Components, seed),
                Links = Shuffle(model.Links, seed + 1),
                Assets = Shuffle(model.Assets, seed + 2),
                Decisions = Shuffle(model.Decisions, seed + 3),
            };
            return DesignDiff.Between(Uc4, Of(shuffled)).IsEmpty;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Between_BackAndForth_AreMirrorImages()
    {
        var other = Of(WithoutEncryption());
        var (there, back) = (DesignDiff.Between(Uc4, other), DesignDiff.Between(other, Uc4));

        Assert.Equal(
            there.Risks.Select(r => (r.Id, Mirror(r.Change))).Order(), back.Risks.Select(r => (r.Id, r.Change)).Order());
        Assert.Equal(there.Items.Select(i => i.Id), back.Items.Select(i => i.Id));
    }

    [Fact]
    public void Between_LinkLosesEncryption_ShowsNewRiskScoresAndVoidDecisions()
    {
        var changes = DesignDiff.Between(Uc4, Of(WithoutEncryption()));

        var item = Assert.Single(changes.Items);
        Assert.Equal((ItemKind.Link, "point-weather-gateway", ChangeKind.Changed), (item.Kind, item.Id, item.Change));
        Assert.Equal([new FieldChange("transport", "mutual-tls", "none")], item.Fields);
        var came = changes.Risks.Where(r => r.Change == ChangeKind.Came).Select(r => r.Id).ToList();
        Assert.Contains("unproven-peer@point-weather-gateway", came);
        var worse = changes.Risks.Single(r => r.Id == "tampered-traffic@point-weather-gateway");
        Assert.True(worse.After!.Score > worse.Before!.Score);
        var gone = changes.Void.Single(v => v.RiskId == "tampered-traffic@point-weather-gateway");
        Assert.Equal("tampered-traffic@*", gone.Selector);
        Assert.Equal(
            [VoidReason.RiskIsWorse, VoidReason.MoreRemains, VoidReason.ProtectionLost, VoidReason.FunctionLost],
            gone.Reasons);
    }

    [Fact]
    public void Between_DecisionMadeAnew_IsNotVoid()
    {
        var text = WithoutEncryptionText().Replace(
            "risks: [\"tampered-traffic@*\", \"eavesdropping@*\", \"false-reading@*\"]\n    decision: treat",
            "risks: [\"tampered-traffic@*\", \"eavesdropping@*\", \"false-reading@*\"]\n    decision: avoid",
            StringComparison.Ordinal);

        var changes = DesignDiff.Between(Uc4, Of(Parse(text)));

        Assert.DoesNotContain(changes.Void, v => v.RiskId == "tampered-traffic@point-weather-gateway");
        Assert.Contains(changes.Decisions, d => d.RiskId == "tampered-traffic@point-weather-gateway"
            && d.Fields.Contains(new FieldChange("decision", "treat", "avoid")));
    }

    [Fact]
    public void Between_WildcardTakesInANewLink_IsVoidThere()
    {
        var text = File.ReadAllText(Samples.Uc4Path).Replace(
            Link.TrimStart(), Link.TrimStart() + "\n    carries: [safety-measurements]\n\n" + """
              - id: weather-by-cable
                from: point-weather
                to: home-gateway
                medium: ethernet
                protocol: mqtt
                protection: { transport: mutual-tls, messages: none }
            """.TrimEnd(), StringComparison.Ordinal);

        var changes = DesignDiff.Between(Uc4, Of(Parse(text)));

        var taken = changes.Void.Where(v => v.RiskId.EndsWith("@weather-by-cable", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(taken);
        Assert.All(taken, v => Assert.Equal([VoidReason.CoversNewRisk], v.Reasons));
    }

    [Fact]
    public void Between_DayPasses_ExpiredDecisionIsVoid()
    {
        var later = SnapshotMaker.Of(
            Yuimori.Workbench.Design.DesignAnalysis.Analyse(
                Samples.Uc4(), Guideline.Rules, Guideline.Catalogue, new DateOnly(2030, 1, 1)),
            Guideline.Rules, new DateOnly(2030, 1, 1));

        var changes = DesignDiff.Between(Uc4, later);

        Assert.Contains(changes.Void, v => v.Reasons.Contains(VoidReason.Expired));
        Assert.Empty(changes.Items);
    }

    [Fact]
    public void Between_CountermeasureFallsBack_VoidsWhatItCarriedOut()
    {
        var was = Of(Parse(WithMeasure("verified")));
        var now = Of(Parse(WithMeasure("planned")));

        var lost = DesignDiff.Between(was, now).Void.Where(v => v.Reasons.Contains(VoidReason.CountermeasureLost));

        Assert.Contains(lost, v => v.RiskId == "service-stop@cloud");
    }

    [Theory]
    [InlineData("2026-11-20", false)]
    [InlineData("2026-11-21", true)]
    public void Between_ExceptionComes_IsNoRiskThatWent(string until, bool isSetAside)
    {
        var text = Samples.Uc4With(
            "decisions:\n",
            "exceptions:\n  - { risks: [jamming@fire-alarm-gateway], status: false-alarm, reason: R, owner: Sato, "
            + $"until: {until} }}\n\ndecisions:\n");

        var changes = DesignDiff.Between(Uc4, Of(Parse(text)));

        Assert.DoesNotContain(changes.Risks, r => r.Change == ChangeKind.Went);
        Assert.Equal(isSetAside, changes.Risks.Any(r => r.After!.IsSetAside));
        Assert.All(changes.Risks, r => Assert.False(r.IsWorse));
    }

    [Fact]
    public void Between_ExactDecisionOnARiskThatIsGone_IsVoid()
    {
        var gone = Uc4 with { Risks = [.. Uc4.Risks.Where(r => r.Id != "shifted-clock@home-gateway")] };

        var found = Assert.Single(DesignDiff.Between(Uc4, gone).Void);

        Assert.Equal(("shifted-clock@home-gateway", null), (found.RiskId, found.Risk));
        Assert.Equal([VoidReason.RiskIsGone], found.Reasons);
    }

    [Fact]
    public void Markdown_NamesFromTheFile_AreNoMarkup()
    {
        var text = WithoutEncryptionText().Replace(
            "name: { ja: ポイント気象センサー, en: Point weather sensor }",
            "name: { ja: ポイント, en: \"[x](https://evil.example) <script>\" }", StringComparison.Ordinal);

        var markdown = ChangeText.Write(
            DesignDiff.Between(Uc4, Of(Parse(text))), Language.English, isMarkdown: true);

        Assert.DoesNotContain("[x](https", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Rebase_RuleChanged_KeepsItsRisksApartFromTheDesigns()
    {
        var rule = Uc4.Items.First(i => i is { Kind: ItemKind.ThreatRule, Id: "jamming" });
        var fields = new Dictionary<string, string>(rule.Fields) { ["vector"] = "AV:L/AC:H/Au:M/C:N/I:N/A:P" };
        var baseline = Uc4 with
        {
            Items = [.. Uc4.Items.Select(i => i == rule ? i with { Fields = fields } : i)],
            Risks = [.. Uc4.Risks.Select(r => r.Id.StartsWith("jamming@", StringComparison.Ordinal) ? r with { Score = 1m } : r)],
        };

        var review = RebaseReview.Of(baseline, Of(WithoutEncryption()));

        Assert.Equal("jamming", Assert.Single(review.Rules).Id);
        Assert.All(review.FromRules, r => Assert.StartsWith("jamming@", r.Id, StringComparison.Ordinal));
        Assert.Contains(review.FromDesign, r => r.Id == "tampered-traffic@point-weather-gateway");
    }

    private static DesignSnapshot Of(SystemModel model) =>
        SnapshotMaker.Of(Guideline.Analyse(model), Guideline.Rules, Guideline.Today);

    private static SystemModel Parse(string text) =>
        Samples.Ok(SystemFile.Parse(Encoding.UTF8.GetBytes(text), Samples.Uc4Path));

    private static string WithoutEncryptionText() =>
        Samples.Uc4With(Link.TrimStart(), Link.TrimStart().Replace("mutual-tls", "none", StringComparison.Ordinal));

    private static SystemModel WithoutEncryption() => Parse(WithoutEncryptionText());

    private static string WithMeasure(string state) => Samples.Uc4With(
        "decisions:\n", $"countermeasures:\n  - {{ id: m, name: M, at: [window], state: {state} }}\n\ndecisions:\n")
        .Replace(
            "  - risks: [service-stop@cloud, line-outage@gateway-cloud]\n",
            "  - risks: [service-stop@cloud, line-outage@gateway-cloud]\n    countermeasures: [m]\n",
            StringComparison.Ordinal);

    private static T[] Shuffle<T>(IReadOnlyList<T> items, int seed)
    {
        var shuffled = items.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static ChangeKind Mirror(ChangeKind change) => change switch
    {
        ChangeKind.Came => ChangeKind.Went,
        ChangeKind.Went => ChangeKind.Came,
        _ => change,
    };
}
