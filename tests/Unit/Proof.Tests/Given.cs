using Yuimori.Catalogue;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Text;

namespace Yuimori.Proof.Tests;

/// <summary>A small System, rules and records to judge.</summary>
internal static class Given
{
    public static readonly ComponentId Hub = ComponentId.Of("cloud");
    public static readonly ComponentId Gateway = ComponentId.Of("home-gateway");
    public static readonly ComponentId Rain = ComponentId.Of("point-weather");
    public static readonly ComponentId Window = ComponentId.Of("window");
    public static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Subjects Home = new()
    {
        Hub = Hub,
        Gateways = [Gateway],
        Sensors = [Rain],
        Actuators = [Window],
        Controllers = [ComponentId.Of("comfort")],
    };

    public static EvidenceRule Rule(
        EvidenceJudge judge, string kind, EvidenceScope scope, int? freshSeconds = null, string? resolvedBy = null) => new()
    {
        Id = "F12-E9",
        Function = FunctionId.Of(12),
        Requirement = "FR-6",
        Claim = new LocalisedText("主張", "claim"),
        Judge = judge,
        Event = kind,
        Scope = [scope],
        FreshFor = freshSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        ResolvedBy = resolvedBy,
        Remedy = new LocalisedText("対処", "remedy"),
        Source = "test",
    };

    public static JournalEntry Entry(
        long index, string kind, ComponentId component, EventOutcome outcome, DateTimeOffset at) =>
        new(index, Gateway, index, new Event
        {
            Id = EventId.Compose(index, new byte[10]),
            Kind = kind,
            Component = component,
            At = at,
            Outcome = outcome,
        });

    public static RuleVerdict Judge(EvidenceRule rule, DateTimeOffset now, params JournalEntry[] entries)
    {
        var facts = new FactBook([rule]);
        foreach (var entry in entries) facts.Observe(entry);
        return EvidenceJudgement.Judge(rule, Home, facts, now);
    }
}
