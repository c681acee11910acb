using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Sarif;

/// <summary>Where results are: a line of the System file, and the Component or Link that it is about.</summary>
internal sealed class SarifPlaces
{
    private readonly Dictionary<string, JsonObject> _places = new(StringComparer.Ordinal);

    public SarifPlaces(SystemModel model, Language language)
    {
        // SARIF §3.4.3: a URI reference, so a relative path stays relative, its spaces and signs escaped.
        Uri = string.Join('/', model.Source.Path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
        if (Uri.Length > 1 && Uri[0] == '/') Uri = "file://" + Uri;
        foreach (var component in model.Components)
            Add(component.Id.Value, component.Name.In(language), SystemWords.Kind.WordOf(component.Kind));
        foreach (var link in model.Links) Add(link.Id.Value, link.Name?.In(language) ?? link.Id.Value, "link");

        void Add(string id, string name, string kind) => _places[id] = new()
        {
            ["name"] = name,
            ["fullyQualifiedName"] = $"{model.Id}/{id}",
            ["kind"] = kind,
        };
    }

    /// <summary>The System file.</summary>
    public string Uri { get; }

    public JsonArray Of(YamlPosition position, string subject)
    {
        var location = new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = Uri, ["index"] = 0 },
                ["region"] = new JsonObject { ["startLine"] = position.Line, ["startColumn"] = position.Column },
            },
        };
        if (_places.TryGetValue(subject, out var logical))
            location["logicalLocations"] = new JsonArray(logical.DeepClone());
        return new(location);
    }
}
