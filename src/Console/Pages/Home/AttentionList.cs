using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Text;
using Yuimori.Proof;
using Yuimori.Workbench.Model;

namespace Yuimori.Console.Pages.Home;

/// <summary>What needs a person, in the order in which it matters. Pure.</summary>
internal static class AttentionList
{
    /// <summary>After every purpose.</summary>
    private const int Rest = 9;

    public static IReadOnlyList<AttentionItem> Of(HomeModel model) =>
    [
        .. Alarms(model)
            .Concat(Conditions(model))
            .Concat(Requirements(model))
            .Concat(Parts(model))
            .OrderBy(static item => item.Rank)
            .ThenBy(static item => item.At ?? DateTimeOffset.MaxValue),
    ];

    /// <summary>
    /// What is at stake at a component: the highest purpose of any Controller that may order it or reads it.
    /// </summary>
    public static Purpose? StakeOf(ConsoleSystem system, LiveComponent component)
    {
        var controllers = system.Model?.Components.Where(c => c.Controller is not null) ?? [];
        var purposes = controllers.SelectMany(static c => c.Controller!.Rules)
            .Where(rule => rule.Orders.Any(order => order.Actuator == component.Component)
                || rule.When.Any(condition => condition.Sensor == component.Component))
            .Select(static rule => rule.Purpose)
            .ToArray();
        return purposes.Length == 0 ? null : purposes.Min();
    }

    private static int RankOf(HomeModel model, LiveComponent component)
    {
        var role = model.System.Model?.Find(component.Component)?.Role;
        if (role is ComponentRole.Gateway or ComponentRole.Hub) return (int)Purpose.Life;
        return (int?)StakeOf(model.System, component) ?? Rest;
    }

    private static IEnumerable<AttentionItem> Alarms(HomeModel model) =>
        from component in model.Components
        from alarms in component.Alarms.Where(static a => a.Kind != "F12.silent").GroupBy(static a => a.Kind)
        let alarm = alarms.Last()
        select new AttentionItem(
            RankOf(model, component),
            component.Component,
            model.System.NameOf(component.Component),
            AlarmText.Of(alarm),
            alarm.Kind.StartsWith("F12.", StringComparison.Ordinal)
                ? "/detection/monitoring"
                : $"/devices/{component.Component}",
            alarm.At,
            [.. alarms.Select(static a => a.Id)],
            alarm.Kind);

    private static IEnumerable<AttentionItem> Conditions(HomeModel model) =>
        from component in model.Components
        where component.Condition is LiveCondition.Silent or LiveCondition.Lost
        select new AttentionItem(
            RankOf(model, component),
            component.Component,
            model.System.NameOf(component.Component),
            component.Condition == LiveCondition.Silent ? HomeText.SilentItem : HomeText.LostItem,
            $"/devices/{component.Component}",
            component.HeardAt,
            [],
            "F12");

    private static IEnumerable<AttentionItem> Requirements(HomeModel model) =>
        from verdict in model.Report.Requirements
        where verdict.State == EvidenceState.Failed
        select new AttentionItem(
            Rest,
            null,
            verdict.Requirement.Title.Text,
            verdict.Rules.FirstOrDefault(static rule => rule.State == EvidenceState.Failed)?.Rule.Remedy
                ?? StateText.Of(EvidenceState.Failed),
            $"/proof/{verdict.Requirement.Id}",
            null,
            [],
            verdict.Requirement.Id);

    private static IEnumerable<AttentionItem> Parts(HomeModel model) =>
        from part in model.FailedParts
        select new AttentionItem(
            Rest,
            null,
            new LocalisedText($"{HomeText.PartFailed.Ja}: {part.Key}", $"{HomeText.PartFailed.En}: {part.Key}"),
            part.Value.Safe,
            "/journal",
            null,
            [],
            part.Value.Code);
}
