using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Placement;

namespace Yuimori.Workbench.Lint;

/// <summary>Actuators that nobody orders, sensors that nobody reads, rules that cannot do what they say.</summary>
internal static class ControlLint
{
    public static void Check(LintContext context)
    {
        ControllerModel[] controllers =
            [.. context.Model.Components.Where(c => c.Controller is not null).Select(c => c.Controller!)];
        var orders = controllers.SelectMany(c => c.Rules).SelectMany(r => r.Orders);
        var ordered = orders.Select(o => o.Actuator).ToHashSet();
        var read = controllers.SelectMany(c => c.Reads).ToHashSet();
        foreach (var component in context.Model.Components)
        {
            if (component.Actuator is not null) CheckActuator(context, component, ordered);
            if (component.Sensor is { } sensor) CheckSensor(context, component, sensor, read);
            if (component.Controller is { } controller) CheckController(context, component, controller);
        }

        CheckSettings(context);
    }

    private static void CheckActuator(LintContext context, ComponentModel component, HashSet<ComponentId> ordered)
    {
        if (!ordered.Contains(component.Id))
        {
            context.Warn(
                5, component.Id.Value, component.Position,
                "どのコントローラからも指令されません。", "No Controller orders it.",
                "指令するルールを書くか、取り除く。", "Write a rule that orders it, or remove it.");
        }

        if (component.Actuator!.Positions.Count > 1) return;
        context.Warn(
            6, component.Id.Value, component.Position,
            "位置が1つしかなく、動かせません。", "It has one position only and cannot move.",
            "2つ以上の位置を書く。", "Give it two positions or more.");
    }

    private static void CheckSensor(
        LintContext context, ComponentModel component, SensorModel sensor, HashSet<ComponentId> read)
    {
        if (!read.Contains(component.Id))
        {
            context.Warn(
                7, component.Id.Value, component.Position,
                "どのコントローラからも読まれません。", "No Controller reads it.",
                "コントローラのreadsに書くか、取り除く。", "Name it under reads of a Controller, or remove it.");
        }

        if (AgentPlans.ReplayPath(context.Model, sensor) is not { } path) return;
        var columns = ReplayColumns.Read(path);
        var missing = sensor.Streams.Select(s => s.Name).Prepend(ReplayColumns.Time)
            .Where(name => columns?.Contains(name) != true).ToList();
        if (missing.Count == 0) return;
        context.Warn(
            8, component.Id.Value, component.Position,
            $"再生ファイル {sensor.Replay} がないか、列がありません：{string.Join("、", missing)}",
            $"The replay file {sensor.Replay} is absent or lacks columns: {string.Join(", ", missing)}",
            "ファイル名と1行目の列名を確かめる。", "Check the file's name and the columns on its first line.");
    }

    private static void CheckController(LintContext context, ComponentModel component, ControllerModel controller)
    {
        var used = controller.Rules.Select(r => r.Purpose).ToHashSet();
        foreach (var purpose in controller.Purposes.Where(p => !used.Contains(p)))
        {
            context.Warn(
                9, component.Id.Value, component.Position,
                $"使わない目的「{SystemWords.Purpose.WordOf(purpose)}」が許されています。",
                $"It is granted the purpose \"{SystemWords.Purpose.WordOf(purpose)}\" and never uses it.",
                "purposesから取り除く（権限は最小限に）。", "Remove it from purposes: rights should be the least needed.");
        }

        foreach (var rule in controller.Rules.Where(r => r.HoldSeconds < context.Model.Settings.HeartbeatSeconds * 2))
        {
            context.Warn(
                10, $"{component.Id}/{rule.Id}", rule.Position,
                "指令の有効時間が短く、更新の前に切れるおそれがあります。", "Its orders may end before they are renewed.",
                "holdをheartbeatの2倍以上にする。", "Make hold at least twice the heartbeat.");
        }
    }

    private static void CheckSettings(LintContext context)
    {
        var settings = context.Model.Settings;
        if (settings.SilenceSeconds >= settings.HeartbeatSeconds * 2) return;
        context.Warn(
            11, "functions", Catalogue.Yaml.YamlPosition.Start,
            "沈黙とみなす時間が短く、正常な機器も警報になります。", "Silence is so short that healthy components raise alarms.",
            "F12のsilenceをF13のheartbeatの2倍以上にする。", "Make silence (F12) at least twice the heartbeat (F13).");
    }
}
