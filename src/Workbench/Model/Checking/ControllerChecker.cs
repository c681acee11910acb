using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Checking;

/// <summary>Checks one Controller: what it reads, when it orders, and whether it may.</summary>
internal static class ControllerChecker
{
    public static ControllerModel Check(RawController raw, CheckContext context)
    {
        foreach (var sensor in raw.Reads) context.Component(sensor, ComponentRole.Sensor);
        context.RefuseRepeats(raw.Reads, static r => r);
        context.RefuseRepeats(raw.Purposes, SystemWords.Purpose.WordOf);
        var ids = new Dictionary<string, YamlPosition>(StringComparer.Ordinal);
        foreach (var rule in raw.Rules) context.Claim(rule.Id, ids);
        return new ControllerModel
        {
            Purposes = [.. raw.Purposes.Select(p => p.Value)],
            Reads = [.. raw.Reads.Select(CheckContext.IdOf)],
            Rules = [.. raw.Rules.Select(r => Rule(r, raw, context))],
        };
    }

    private static RuleModel Rule(RawRule raw, RawController controller, CheckContext context)
    {
        CheckPurpose(raw, controller, context);
        foreach (var order in raw.Orders)
        {
            if (context.Component(order.Key, ComponentRole.Actuator) is { Actuator: { } actuator })
                ComponentChecker.CheckPosition(order.Value, actuator, context);
        }

        return new RuleModel(
            raw.Id.Value, raw.Text,
            [.. raw.When.SelectMany(w => Condition(w, controller, context))],
            [.. raw.Orders.Select(o => new ControlTarget(ComponentId.Of(o.Key.Value), o.Value.Value))],
            raw.Purpose.Value, raw.Hold.Value, raw.Position);
    }

    private static void CheckPurpose(RawRule raw, RawController controller, CheckContext context)
    {
        if (controller.Purposes.Any(p => p.Value == raw.Purpose.Value)) return;
        var granted = string.Join(", ", controller.Purposes.Select(p => SystemWords.Purpose.WordOf(p.Value)));
        context.Add(
            CheckCodes.PurposeNotGranted, raw.Purpose.Position,
            new("このコントローラに許されていない目的です。", "The Controller is not granted this purpose."),
            SystemWords.Purpose.WordOf(raw.Purpose.Value),
            new($"{granted} のいずれか（またはpurposesに追加）", $"one of {granted}, or the purpose added to its purposes"));
    }

    private static IEnumerable<ControlCondition> Condition(
        RawCondition raw, RawController controller, CheckContext context)
    {
        var stream = Stream(raw, controller, context);
        if (stream is not null) CheckComparison(raw, stream.Unit.Value == StreamUnit.YesNo, context);
        var sensor = ComponentId.Of(raw.Sensor.Value);
        var name = raw.Stream.Value;
        if (raw.AtLeast is { } least) yield return new(sensor, name, Comparison.AtLeast, least.Value);
        if (raw.AtMost is { } most) yield return new(sensor, name, Comparison.AtMost, most.Value);
        if (raw.Is is { } flag)
        {
            yield return flag.Value == YesNo.Yes
                ? new(sensor, name, Comparison.AtLeast, 1m)
                : new(sensor, name, Comparison.AtMost, 0m);
        }
    }

    private static RawStream? Stream(RawCondition raw, RawController controller, CheckContext context)
    {
        var reads = controller.Reads.Select(r => r.Value).ToList();
        if (context.Component(raw.Sensor, ComponentRole.Sensor) is not { Sensor: { } sensor }) return null;
        if (!reads.Contains(raw.Sensor.Value))
        {
            context.Add(
                CheckCodes.UnknownStream, raw.Sensor.Position,
                new("このコントローラはこのセンサーを読みません。", "The Controller does not read this sensor."), raw.Sensor.Value,
                new("readsにあるセンサー", "a sensor that stands under reads"), context.Nearest(raw.Sensor.Value, reads));
        }

        var names = sensor.Streams.Select(s => s.Name.Value).ToList();
        if (sensor.Streams.FirstOrDefault(s => s.Name.Value == raw.Stream.Value) is { } found) return found;
        context.Add(
            CheckCodes.UnknownStream, raw.Stream.Position,
            new("このセンサーにこの値はありません。", "The sensor has no such stream."), raw.Stream.Value,
            new(string.Join("、", names) + "のいずれか", "one of " + string.Join(", ", names)),
            context.Nearest(raw.Stream.Value, names));
        return null;
    }

    private static void CheckComparison(RawCondition raw, bool isFlag, CheckContext context)
    {
        var numbers = raw.AtLeast is not null || raw.AtMost is not null;
        if (isFlag ? raw.Is is not null && !numbers : numbers && raw.Is is null) return;
        var expected = isFlag
            ? new Kernel.Text.LocalisedText("「is: yes」または「is: no」", "is: yes, or is: no")
            : new Kernel.Text.LocalisedText("atLeastまたはatMost（数値）", "atLeast or atMost with a number");
        context.Add(
            CheckCodes.Condition, raw.Position, new("条件の書き方が値の単位に合いません。", "The condition does not fit its stream."),
            raw.Stream.Value, expected);
    }
}
