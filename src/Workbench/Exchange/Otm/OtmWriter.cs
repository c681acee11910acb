using System.Text.Json.Nodes;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Otm;

/// <summary>
/// Writes Open Threat Model 0.2. What OTM has no key for goes into <c>attributes</c>, which it leaves to every tool;
/// our reader takes it from there again, so components, links and assets come back as they were.
/// </summary>
internal static class OtmWriter
{
    public static ExportResult Write(DesignResult result, Language language)
    {
        var model = result.Model;
        var risks = new OtmRisks(result, language);
        var held = model.Assets.SelectMany(a => a.Where.Select(w => (Holder: w, Asset: a.Id)))
            .ToLookup(h => h.Holder, h => h.Asset);
        var json = new JsonObject
        {
            ["otmVersion"] = "0.2.0",
            ["project"] = Project(model, language),
            ["assets"] = JsonOut.Array(model.Assets.Select(a => Asset(a, language))),
            ["trustZones"] = JsonOut.Array(Zones(model, language)),
            ["components"] = JsonOut.Array(model.Components.Select(c => Component(c, risks, held[c.Id], language))),
            ["dataflows"] = JsonOut.Array(model.Links.Select(l => Link(l, risks, language))),
            ["threats"] = JsonOut.Array(risks.Threats()),
            ["mitigations"] = JsonOut.Array(risks.Mitigations()),
        };
        return new(JsonOut.Text(json), Losses(result, language));
    }

    private static IReadOnlyList<Loss> Losses(DesignResult result, Language language)
    {
        var losses = ExportLosses.Of(
            result, "OTM", "system.about", "system.field", "zones", "components", "components.about", "components.kind",
            "components.layer", "components.capacity", "components.inside", "components.zone", "components.owner",
            "links",
            "links.name", "links.medium", "links.protocol", "links.protection", "links.protection.messages",
            "links.carries",
            "assets", "assets.class", "assets.where", "assets.why", "assets.harm", "stated risks", "countermeasures");
        losses.OneLanguage(result.Model, language);
        var inBoth = result.Model.Components.Where(c => c is { Inside: not null, Zone: not null }).ToList();
        if (inBoth.Count > 0)
        {
            losses.Add("components.zone", inBoth[0].Id.Value, new(
                "OTMの構成要素の親は1つだけです。insideを優先しました。",
                "A component of OTM has one parent; inside was kept."), inBoth.Count);
        }

        return losses.Sorted;
    }

    private static JsonObject Project(SystemModel model, Language language)
    {
        var project = new JsonObject { ["name"] = model.Name.In(language), ["id"] = model.Id };
        if (model.About is { } about) project["description"] = about.In(language);
        project["attributes"] = new JsonObject { ["yuimori.field"] = SystemWords.Field.WordOf(model.Field) };
        return project;
    }

    private static JsonObject Asset(AssetModel asset, Language language) => new()
    {
        ["name"] = asset.Name.In(language),
        ["id"] = asset.Id,
        ["risk"] = new JsonObject
        {
            ["confidentiality"] = Rating(asset.Harm.Privacy),
            ["integrity"] = Rating((HarmLevel)Math.Max((int)asset.Harm.Life, (int)asset.Harm.Property)),
            ["availability"] = Rating((HarmLevel)Math.Max((int)asset.Harm.Life, (int)asset.Harm.Property)),
            ["comment"] = asset.Why?.In(language),
        },
        ["attributes"] = new JsonObject
        {
            ["yuimori.class"] = SystemWords.AssetClass.WordOf(asset.Class),
            ["yuimori.harm.life"] = SystemWords.HarmLevel.WordOf(asset.Harm.Life),
            ["yuimori.harm.property"] = SystemWords.HarmLevel.WordOf(asset.Harm.Property),
            ["yuimori.harm.privacy"] = SystemWords.HarmLevel.WordOf(asset.Harm.Privacy),
        },
    };

    private static int Rating(HarmLevel level) => level switch
    {
        HarmLevel.Severe => 100,
        HarmLevel.Slight => 50,
        _ => 0,
    };

    /// <summary>
    /// The zones, and one for each layer that a component without a zone stands in: OTM wants a parent.
    /// </summary>
    private static IEnumerable<JsonObject> Zones(SystemModel model, Language language)
    {
        foreach (var zone in model.Zones)
            yield return Zone(zone.Id, zone.Name.In(language), "zone");
        foreach (var layer in model.Components.Where(c => c.Zone is null && c.Inside is null).Select(c => c.Layer)
            .Distinct())
            yield return Zone(LayerZone(layer), SystemWords.Layer.LabelOf(layer).In(language), OwnWords.LayerZoneType);
    }

    private static JsonObject Zone(string id, string name, string type) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["type"] = type,
        ["risk"] = new JsonObject { ["trustRating"] = 50 },
    };

    private static string LayerZone(ComponentLayer layer) => $"yuimori-layer-{SystemWords.Layer.WordOf(layer)}";

    private static JsonObject Component(
        ComponentModel component, OtmRisks risks, IEnumerable<string> held, Language language)
    {
        var attributes = new JsonObject
        {
            ["yuimori.kind"] = SystemWords.Kind.WordOf(component.Kind),
            ["yuimori.layer"] = SystemWords.Layer.WordOf(component.Layer),
            ["yuimori.capacity"] = SystemWords.Capacity.WordOf(component.Capacity),
        };
        if (component.Owner is { } owner) attributes["yuimori.owner"] = owner.In(language);
        var json = new JsonObject
        {
            ["id"] = component.Id.Value,
            ["name"] = component.Name.In(language),
            ["type"] = SystemWords.Kind.WordOf(component.Kind),
            ["description"] = component.About?.In(language),
            ["parent"] = component.Inside is { } inside
                ? new JsonObject { ["component"] = inside.Value }
                : new JsonObject { ["trustZone"] = component.Zone ?? LayerZone(component.Layer) },
            ["threats"] = JsonOut.Array(risks.At(component.Id.Value)),
            ["attributes"] = attributes,
        };
        if (held.Any()) json["assets"] = new JsonObject { ["stored"] = JsonOut.Array(held) };
        return json;
    }

    private static JsonObject Link(LinkModel link, OtmRisks risks, Language language) => new()
    {
        ["id"] = link.Id.Value,
        ["name"] = link.Name?.In(language) ?? link.Id.Value,
        ["bidirectional"] = true,
        ["source"] = link.From.Value,
        ["destination"] = link.To.Value,
        ["assets"] = JsonOut.Array(link.Carries),
        ["threats"] = JsonOut.Array(risks.At(link.Id.Value)),
        ["attributes"] = new JsonObject
        {
            ["yuimori.medium"] = SystemWords.Medium.WordOf(link.Medium),
            ["yuimori.protocol"] = SystemWords.Protocol.WordOf(link.Protocol),
            ["yuimori.transport"] = SystemWords.Transport.WordOf(link.Protection.Transport),
            ["yuimori.messages"] = SystemWords.Messages.WordOf(link.Protection.Messages),
        },
    };
}
