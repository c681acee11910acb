using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Otm;

/// <summary>Reads Open Threat Model 0.1 and 0.2, as iriusrisk/OpenThreatModel publishes it.</summary>
internal static class OtmReader
{
    public static SystemDraft? Read(ImportContext context)
    {
        var root = context.Root;
        var version = root.Text("otmVersion") ?? "";
        if (!version.StartsWith("0.2", StringComparison.Ordinal)
            && !version.StartsWith("0.1", StringComparison.Ordinal))
        {
            context.WrongVersion(root["otmVersion"], version, "otmVersion: 0.2.0");
            return null;
        }

        if (root.Map("project") is not { } project)
        {
            context.Missing(root, "project", "project: { name: …, id: … }");
            return null;
        }

        var draft = Head(context, project);
        var assembler = new Assembler(context, draft);
        var zones = root.Maps("trustZones").DistinctBy(Key).ToDictionary(z => Key(z), z => z, StringComparer.Ordinal);
        assembler.Zones([.. root.Maps("trustZones").Where(z => !OwnWords.IsLayerZone(z)).Select(Zone)]);
        foreach (var zone in zones.Values.Where(OwnWords.IsLayerZone)) zone.UseAll();
        if (context.Problems.Any) return null;
        var components = root.Maps("components").ToList();
        assembler.Components([.. components.Select(c => Component(c, zones, context))]);
        if (context.Problems.Any) return null;
        var holders = components.SelectMany(c => Held(c).Select(a => (Asset: a, Holder: Key(c))))
            .ToLookup(h => h.Asset, h => h.Holder, StringComparer.Ordinal);
        var assets = assembler.Assets([.. root.Maps("assets").Select(a => Asset(a, holders[Key(a)]))]);
        var known = root.Maps("assets").Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in holders.Where(h => !known.Contains(h.Key)))
            context.Losses.Add("components[].assets", context.File, Reasons.UnknownReference, unknown.Count());
        assembler.Links([.. root.Maps("dataflows").Select(f => Link(f, context))], assets);
        if (!context.Problems.Any) new OtmThreats(context, new RiskAssembler(assembler), assembler).Read(components);
        return draft;
    }

    private static SystemDraft Head(ImportContext context, ForeignMap project)
    {
        var name = context.Line(project.Text("name"), project);
        var draft = new SystemDraft
        {
            Id = new IdMaker().Make(project.Text("id"), name, "system"),
            Name = LocalisedText.Same(name ?? "System"),
            About = context.Both(project.Text("description"), project),
            Field = OwnWords.Field(project.Map("attributes")) ?? SystemField.Other,
            Origin = new("OTM（Open Threat Model）から変換", "Converted from OTM (Open Threat Model)"),
        };
        foreach (var key in new[] { "owner", "ownerContact" })
        {
            if (context.Line(project.Text(key), project) is not { } text) continue;
            draft.Remarks.Add($"{key}: {text}");
            context.Losses.Add($"project.{key}", context.At(project[key]!), Reasons.Comment);
        }

        return draft;
    }

    private static FoundZone Zone(ForeignMap zone) =>
        new(zone, Key(zone), zone.Text("name"), zone.Map("parent")?.Text("trustZone"));

    private static FoundComponent Component(
        ForeignMap component, Dictionary<string, ForeignMap> zones, ImportContext context)
    {
        var parent = component.Map("parent");
        var zoneKey = parent?.Text("trustZone");
        var zone = zoneKey is null ? null : zones.GetValueOrDefault(zoneKey);
        var own = component.Map("attributes");
        var stated = OwnWords.Element(own);
        context.LoseKeys(component, "components[]", Reasons.HintOnly, "tags");
        if (stated is null) context.LoseKeys(component, "components[]", Reasons.HintOnly, "type");
        string?[] hints =
        [
            component.Text("type"), component.Text("name"), .. Hints(component), zone?.Text("type"), zone?.Text("name"),
        ];
        return new(component, Key(component), component.Text("name"))
        {
            About = component.Text("description"),
            Guess = stated ?? ElementGuess.Of(new(ComponentKind.System, ComponentLayer.Cloud, null), hints),
            IsStated = stated is not null,
            Capacity = OwnWords.Capacity(own) ?? ComponentCapacity.Full,
            ParentKey = parent?.Text("component"),
            ZoneKey = OwnWords.IsLayerZone(zone) ? null : zoneKey,
            Owner = own?.Text("yuimori.owner"),
        };
    }

    private static FoundAsset Asset(ForeignMap asset, IEnumerable<string> holders)
    {
        var key = Key(asset);
        var risk = asset.Map("risk");
        var (c, i, a) = (risk?.Number("confidentiality"), risk?.Number("integrity"), risk?.Number("availability"));
        var own = asset.Map("attributes");
        var stated = OwnWords.Harm(own);
        return new(asset, key, asset.Text("name"))
        {
            Why = risk?.Text("comment") ?? asset.Text("description"),
            Harm = stated ?? HarmGuess.Of(c, i, a),
            Class = OwnWords.Class(own) ?? AssetClass.Information,
            Review = stated is null ? HarmGuess.Review($"{c}/{i}/{a}") : null,
            HolderKeys = [.. holders],
        };
    }

    private static IEnumerable<string> Held(ForeignMap component) => component.Map("assets") is { } assets
        ? assets.Texts("processed").Concat(assets.Texts("stored"))
        : [];

    private static FoundLink Link(ForeignMap flow, ImportContext context)
    {
        context.LoseKeys(flow, "dataflows[]", Reasons.OneWay, "bidirectional");
        context.LoseKeys(flow, "dataflows[]", Reasons.HintOnly, "tags");
        context.LoseKeys(flow, "dataflows[]", Reasons.NoDescription, "description");
        var own = flow.Map("attributes");
        var stated = OwnWords.Wire(own);
        return new(flow, Key(flow), flow.Text("name"), flow.Text("source"), flow.Text("destination"))
        {
            Wire = stated ?? WireGuess.Of(null, mutual: false, isPublic: null, [.. Hints(flow), flow.Text("name")]),
            Messages = OwnWords.Messages(own) ?? MessageProtection.Unstated,
            Carries = flow.Texts("assets"),
        };
    }

    private static IEnumerable<string?> Hints(ForeignMap map) => map.Texts("tags");

    /// <summary>
    /// The id, or the place where there is none: then nothing can refer to it, but it is still imported.
    /// </summary>
    internal static string Key(ForeignMap map) => map.Text("id") ?? $"({map.Position})";
}
