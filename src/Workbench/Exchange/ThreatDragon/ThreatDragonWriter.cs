using System.Text.Json.Nodes;
using Yuimori.Kernel;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.ThreatDragon;

/// <summary>
/// Writes a model of OWASP Threat Dragon 2: one diagram, layers as columns, zones as boxes around their own.
/// </summary>
internal static class ThreatDragonWriter
{
    // The version of the model's form, not of any program: cells with data, as since 2.0.
    private const string FormVersion = "2.0.0";

    public static ExportResult Write(DesignResult result, Language language)
    {
        var model = result.Model;
        var places = DragonLayout.Of(model);
        var risks = result.Risks.ToLookup(r => r.Risk.Place.Id, StringComparer.Ordinal);
        var number = 0;
        var cells = new List<JsonObject>();
        cells.AddRange(places.Boxes.Select(b => DragonCells.Box(b, language)));
        foreach (var component in model.Components)
            cells.Add(DragonCells.Component(
                component, places.At(component.Id.Value), Threats(component.Id.Value), language));
        foreach (var link in model.Links) cells.Add(DragonCells.Flow(link, model, Threats(link.Id.Value), language));
        var json = new JsonObject
        {
            ["version"] = FormVersion,
            ["summary"] = new JsonObject
            {
                ["title"] = model.Name.In(language),
                ["owner"] = "",
                ["description"] = model.About?.In(language) ?? "",
                ["id"] = 0,
            },
            ["detail"] = new JsonObject
            {
                ["contributors"] = new JsonArray(),
                ["diagrams"] = new JsonArray(new JsonObject
                {
                    ["id"] = 0,
                    ["title"] = model.Name.In(language),
                    ["diagramType"] = "STRIDE",
                    ["thumbnail"] = "./public/content/images/thumbnail.stride.jpg",
                    ["version"] = FormVersion,
                    ["description"] = $"Yuimori {ProductVersion.Text}: {Path.GetFileName(model.Source.Path)}",
                    ["cells"] = JsonOut.Array(cells),
                }),
                ["diagramTop"] = 1,
                ["reviewer"] = "",
                ["threatTop"] = result.Risks.Count,
            },
        };
        var losses = ExportLosses.Of(
            result, "Threat Dragon", "system.about", "zones", "components", "components.about", "components.zone",
            "links",
            "links.name", "links.protocol", "links.protection", "stated risks", "decisions");
        losses.OneLanguage(model, language);
        return new(JsonOut.Text(json), losses.Sorted);

        List<JsonObject> Threats(string place) =>
            [.. risks[place].Select(r => DragonThreats.Of(r, ++number, language))];
    }
}
