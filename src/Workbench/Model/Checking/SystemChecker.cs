using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Checking;

/// <summary>Turns what was written into a checked model, or adds problems: all of them, not the first.</summary>
internal static class SystemChecker
{
    /// <summary>The model; only to be used when no problem was added.</summary>
    public static SystemModel Check(RawSystem raw, SourceFile source, ReadContext read)
    {
        var context = new CheckContext(raw, read);
        CheckInside(raw, context);
        CheckHubs(raw, context);
        return new SystemModel
        {
            Id = raw.About.Id.Value,
            Name = raw.About.Name,
            About = raw.About.About,
            Field = raw.About.Field.Value,
            Zones = [.. (raw.Zones ?? []).Select(z => new ZoneModel(z.Id.Value, z.Name, z.Position))],
            Components = [.. raw.Components.Select(c => ComponentChecker.Check(c, context))],
            Links = [.. (raw.Links ?? []).Select(l => Link(l, context))],
            Assets = [.. (raw.Assets ?? []).Select(a => Asset(a, context))],
            StatedRisks = RiskChecker.Risks(raw.Risks ?? [], context),
            StatedRequirements = [.. (raw.Requirements ?? []).Select(r => RiskChecker.Requirement(r, context))],
            Countermeasures = [.. (raw.Countermeasures ?? []).Select(m => RiskChecker.Countermeasure(m, context))],
            Overrides = [.. (raw.Overrides ?? []).Select(o => ReviewChecker.Override(o, context))],
            Exceptions = [.. (raw.Exceptions ?? []).Select(e => ReviewChecker.Exception(e, context))],
            Notes = [.. (raw.Notes ?? []).Select(n => ReviewChecker.Note(n, context))],
            Expectations = ReviewChecker.Expectations(raw.Expects ?? [], context),
            Decisions = [.. (raw.Decisions ?? []).Select(d => DecisionChecker.Check(d, context))],
            Settings = Settings(raw.Functions),
            Source = source,
        };
    }

    /// <summary>
    /// 16 Components inside of each other; stops a chain of thousands, whose every link asks for all below it.
    /// </summary>
    private const int InsideDepthMax = 16;

    private static void CheckInside(RawSystem raw, CheckContext context)
    {
        var inside = new Dictionary<string, RawComponent>(StringComparer.Ordinal);
        foreach (var component in raw.Components)
        {
            if (component.Inside is { } id && context.Component(id) is not null)
                inside.TryAdd(component.Id.Value, component);
        }

        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in inside.Values)
        {
            var path = new List<string>();
            var at = start.Id.Value;
            while (path.Count <= InsideDepthMax && !path.Contains(at) && inside.TryGetValue(at, out var next))
            {
                path.Add(at);
                at = next.Inside!.Value;
            }

            if (path.Exists(reported.Contains)) continue;
            if (path.IndexOf(at) is var loop and >= 0) ReportCycle(inside[at], path[loop..], context);
            else if (path.Count > InsideDepthMax) ReportDepth(start, context);
            else continue;
            reported.UnionWith(path);
        }
    }

    private static void ReportDepth(RawComponent start, CheckContext context) => context.Add(
        CheckCodes.InsideTooDeep, start.Inside!.Position,
        new("insideの入れ子が深すぎます。", "Components stand inside of each other too deeply."), start.Id.Value,
        new($"{InsideDepthMax}段まで", $"at most {InsideDepthMax} levels"));

    private static void ReportCycle(RawComponent first, List<string> path, CheckContext context) => context.Add(
        CheckCodes.InsideCycle, first.Inside!.Position,
        new("構成要素が輪になって互いの中に入っています。", "Components stand inside of each other in a circle."),
        string.Join(" → ", path.Append(path[0])),
        new("輪にならないinside", "inside without a circle"));

    private static void CheckHubs(RawSystem raw, CheckContext context)
    {
        foreach (var hub in raw.Components.Where(c => c.Role?.Value == ComponentRole.Hub).Skip(1))
        {
            context.Add(
                CheckCodes.SecondHub, hub.Role!.Position, new("ハブが2つ以上あります。", "There is more than one hub."),
                hub.Id.Value, new("role: hub の構成要素は1つ", "one Component with role: hub"));
        }
    }

    private static LinkModel Link(RawLink raw, CheckContext context)
    {
        context.Component(raw.From);
        context.Component(raw.To);
        if (raw.From.Value == raw.To.Value)
        {
            context.Add(
                CheckCodes.SelfLink, raw.To.Position, new("接続の両端が同じです。", "Both ends of the Link are the same."),
                raw.To.Value, new("別の構成要素", "another Component"));
        }

        foreach (var asset in raw.Carries ?? []) context.Asset(asset);
        context.RefuseRepeats(raw.Carries ?? [], static a => a);
        return new LinkModel
        {
            Id = ComponentId.Of(raw.Id.Value),
            Name = raw.Name,
            From = ComponentId.Of(raw.From.Value),
            To = ComponentId.Of(raw.To.Value),
            Medium = raw.Medium.Value,
            Protocol = raw.Protocol?.Value ?? LinkProtocol.Other,
            Protection = raw.Protection is null ? LinkProtection.Unstated : new LinkProtection(
                raw.Protection.Transport?.Value ?? TransportProtection.Unstated,
                raw.Protection.Messages?.Value ?? MessageProtection.Unstated),
            Carries = [.. (raw.Carries ?? []).Select(a => a.Value)],
            Position = raw.Position,
        };
    }

    private static AssetModel Asset(RawAsset raw, CheckContext context)
    {
        foreach (var where in raw.Where) context.Component(where);
        context.RefuseRepeats(raw.Where, static w => w);
        return new AssetModel(
            raw.Id.Value, raw.Name, raw.Class.Value, [.. raw.Where.Select(CheckContext.IdOf)], raw.Why,
            new Harm(
                raw.Harm?.Life?.Value ?? HarmLevel.None,
                raw.Harm?.Property?.Value ?? HarmLevel.None,
                raw.Harm?.Privacy?.Value ?? HarmLevel.None),
            raw.Position);
    }

    private static FunctionSettings Settings(RawFunctions? raw)
    {
        var standard = FunctionSettings.Default;
        return new FunctionSettings
        {
            SilenceSeconds = raw?.F12?.Silence?.Value ?? standard.SilenceSeconds,
            ConflictAlarmSeconds = raw?.F12?.ConflictAlarm?.Value ?? standard.ConflictAlarmSeconds,
            DrillSeconds = raw?.F12?.Drill?.Value ?? standard.DrillSeconds,
            VerifySeconds = raw?.F5?.Verify?.Value ?? standard.VerifySeconds,
            HeartbeatSeconds = raw?.F13?.Heartbeat?.Value ?? standard.HeartbeatSeconds,
            SnapshotSeconds = raw?.F13?.Snapshot?.Value ?? standard.SnapshotSeconds,
        };
    }
}
