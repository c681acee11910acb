using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Checking;

/// <summary>Checks one Component.</summary>
internal static class ComponentChecker
{
    public static ComponentModel Check(RawComponent raw, CheckContext context)
    {
        var role = raw.Role?.Value ?? ComponentRole.None;
        CheckSection(raw, role, ComponentRole.Sensor, raw.Sensor is not null, context);
        CheckSection(raw, role, ComponentRole.Actuator, raw.Actuator is not null, context);
        CheckSection(raw, role, ComponentRole.Controller, raw.Controller is not null, context);
        context.RefuseRepeats(raw.Interfaces ?? [], SystemWords.Interface.WordOf);
        context.RefuseRepeats(raw.Environment ?? [], SystemWords.Environment.WordOf);
        return new ComponentModel
        {
            Id = ComponentId.Of(raw.Id.Value),
            Name = raw.Name,
            About = raw.About,
            Kind = raw.Kind.Value,
            Layer = raw.Layer.Value,
            Role = role,
            Capacity = raw.Capacity?.Value ?? ComponentCapacity.Full,
            Inside = raw.Inside is { } inside ? ComponentId.Of(inside.Value) : null,
            Zone = context.Zone(raw.Zone),
            Owner = raw.Owner,
            Interfaces = [.. (raw.Interfaces ?? []).Select(i => i.Value)],
            Environments = [.. (raw.Environment ?? []).Select(e => e.Value)],
            Software =
            [
                .. (raw.Software ?? []).Select(
                    s => new SoftwareItem(s.Name.Value, s.Version?.Value, s.Id?.Value, s.Supplier?.Value)),
            ],
            Sensor = raw.Sensor is { } sensor ? Sensor(sensor, context) : null,
            Actuator = raw.Actuator is { } actuator ? Actuator(actuator, context) : null,
            Controller = raw.Controller is { } controller ? ControllerChecker.Check(controller, context) : null,
            Position = raw.Position,
        };
    }

    private static void CheckSection(
        RawComponent raw, ComponentRole role, ComponentRole section, bool stands, CheckContext context)
    {
        if (stands == (role == section)) return;
        var word = SystemWords.Role.WordOf(section);
        var at = raw.Role?.Position ?? raw.Id.Position;
        if (stands)
        {
            context.Add(
                CheckCodes.SectionAndRole, at,
                new($"役割と「{word}」の設定が合いません。", $"The role does not fit the key \"{word}\"."),
                $"role: {SystemWords.Role.WordOf(role)}", new($"role: {word}", $"role: {word}"));
        }
        else
        {
            context.Add(
                CheckCodes.SectionAndRole, at, new($"「{word}」の設定がありません。", $"The key \"{word}\" is missing."),
                $"role: {word}", new($"同じ構成要素に「{word}:」の設定", $"a key \"{word}:\" in the same Component"));
        }
    }

    private static SensorModel Sensor(RawSensor raw, CheckContext context)
    {
        context.RefuseRepeats(raw.Streams.Select(s => s.Name), static n => n);
        return new SensorModel
        {
            Streams = [.. raw.Streams.Select(s => new StreamModel(s.Name.Value, s.Unit.Value))],
            Replay = raw.Replay?.Value,
            Speed = raw.Speed?.Value ?? 1m,
            ReportSeconds = raw.Report?.Value ?? 5,
        };
    }

    private static ActuatorModel Actuator(RawActuator raw, CheckContext context)
    {
        context.RefuseRepeats(raw.Positions, static p => p);
        if (raw.Rest is { } rest) CheckPosition(rest, raw, context);
        return new ActuatorModel([.. raw.Positions.Select(p => p.Value)], raw.Rest?.Value);
    }

    /// <summary>Whether an actuator has a position; a problem when not.</summary>
    public static void CheckPosition(At<string> wanted, RawActuator actuator, CheckContext context)
    {
        var positions = actuator.Positions.Select(p => p.Value).ToList();
        if (positions.Contains(wanted.Value)) return;
        var list = string.Join(", ", positions);
        context.Add(
            CheckCodes.UnknownPosition, wanted.Position,
            new("アクチュエータにこの位置はありません。", "The actuator has no such position."), wanted.Value,
            new($"{list} のいずれか", $"one of {list}"),
            context.Nearest(wanted.Value, positions));
    }
}
