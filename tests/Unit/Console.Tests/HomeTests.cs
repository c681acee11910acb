using Yuimori.Catalogue;
using Yuimori.Console.Pages.Home;
using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Proof;
using Yuimori.Workbench.Model;

namespace Yuimori.Console.Tests;

public sealed class HomeTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly GuidelineCatalogue Guideline = GuidelineCatalogue.Load().Value;

    private static readonly SystemModel Sample = SystemFile
        .Read(Path.Combine(AppContext.BaseDirectory, "samples", "home.system.yaml")).Value!;

    private static HomeModel Model(Func<FunctionalRequirement, EvidenceState> state, params LiveComponent[] components) => new(
        new ConsoleSystem(Sample),
        new ProofReport(Now, 0, [.. Guideline.FunctionalRequirements.Select(r => new RequirementVerdict(r, state(r), []))]),
        components,
        new Dictionary<string, Error>(StringComparer.Ordinal));

    private static EvidenceState AllMet(FunctionalRequirement requirement) =>
        requirement.Evidence == EvidenceStanding.Planned ? EvidenceState.Planned : EvidenceState.Met;

    private static LiveComponent Component(string id) => new() { Component = ComponentId.Of(id), HeardAt = Now };

    private static Event Alarm(string kind, string component) => new()
    {
        Id = EventId.Compose(1, new byte[10]),
        Kind = kind,
        Component = ComponentId.Of(component),
        At = Now,
        Outcome = EventOutcome.Alarm,
    };

    [Fact]
    public async Task Verdict_WhenAllIsMet_SaysSafe_WithTheNumber()
    {
        var html = await Drawing.DrawAsync<HomeVerdict>(Drawing.Page(), (nameof(HomeVerdict.Model), Model(AllMet)));

        var judged = Guideline.FunctionalRequirements.Count(r => r.Evidence != EvidenceStanding.Planned);
        Assert.Contains("It is safe", html, StringComparison.Ordinal);
        Assert.Contains($"{judged} of {judged} judged requirements", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdict_WithOneFailure_NeverSaysSafe()
    {
        var model = Model(r => r.Id == "FR-6" ? EvidenceState.Failed : AllMet(r));

        var html = await Drawing.DrawAsync<HomeVerdict>(Drawing.Page(), (nameof(HomeVerdict.Model), model));

        Assert.Contains("It is not safe", html, StringComparison.Ordinal);
        Assert.DoesNotContain("It is safe", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdict_WithStaleEvidence_ClaimsNothing()
    {
        var model = Model(r => r.Id == "FR-6" ? EvidenceState.Stale : AllMet(r));

        var html = await Drawing.DrawAsync<HomeVerdict>(Drawing.Page(), (nameof(HomeVerdict.Model), model));

        Assert.Contains("It is not proven yet", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Attention_PutsLifeBeforePropertyBeforeComfort()
    {
        var model = Model(
            AllMet,
            Component("thermo-hygrometer") with { Silent = true },
            Component("point-weather") with { Silent = true },
            Component("fire-alarm") with { Silent = true });

        Assert.Equal(
            ["fire-alarm", "point-weather", "thermo-hygrometer"],
            AttentionList.Of(model).Select(item => item.Component?.Value));
        Assert.Equal(Purpose.Life, AttentionList.StakeOf(model.System, model.Components[2]));
    }

    [Fact]
    public async Task Attention_OfAnAlarm_CanBeAcknowledged()
    {
        var alarm = Alarm("F12.forged-order", "window");
        var model = Model(AllMet, Component("window") with { Alarms = [alarm] });

        var html = await Drawing.DrawAsync<HomeAttention>(Drawing.Page(), (nameof(HomeAttention.Model), model));

        Assert.Contains("forged signature", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{alarm.Id}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attention_WithNothing_SaysWhatWillStandThere()
    {
        var html = await Drawing.DrawAsync<HomeAttention>(
            Drawing.Page(Language.Japanese), (nameof(HomeAttention.Model), Model(AllMet, Component("window"))));

        Assert.Contains("対応が必要なことはありません", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_ShowsWhatEachComponentSays_AndEscapesIt()
    {
        var reading = new LiveReading("temperature", 31.6m, "Cel", false, Now, Now);
        var hostile = Component("window") with
        {
            State = new ComponentState
            {
                Component = ComponentId.Of("window"),
                At = Now,
                Condition = ComponentCondition.Running,
                Plan = "p",
                Version = "0.1.0",
                Position = "<script>alert(1)</script>",
            },
        };
        var thermo = Component("thermo-hygrometer");
        var model = Model(AllMet, hostile, thermo with { Readings = thermo.Readings.Add("temperature", reading) });

        var html = await Drawing.DrawAsync<HomeMap>(Drawing.Page(Language.Japanese), (nameof(HomeMap.Model), model));

        Assert.Contains("温度 31.6 °C", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=", html);
    }
}
