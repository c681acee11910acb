using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Yuimori.Catalogue;
using Yuimori.Workbench.Model;

namespace Yuimori.Console.Pages.Design.Editor;

/// <summary>
/// The System file's schema for the editor: the parser's own, with the guideline's ids as examples where a pattern
/// alone could not complete them.
/// </summary>
internal sealed class EditorSchema(GuidelineCatalogue catalogue)
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly Lazy<byte[]> _json = new(() => Make(catalogue));

    /// <summary>JSON in UTF-8.</summary>
    public byte[] Json => _json.Value;

    private static byte[] Make(GuidelineCatalogue catalogue)
    {
        var schema = JsonNode.Parse(SystemSchema.Json())!;
        string[] functions = [.. catalogue.Functions.Select(static f => f.Id.ToString())];
        string[] measures = [.. catalogue.Countermeasures.Select(static m => m.Id)];
        foreach (var (_, definition) in schema["$defs"]!.AsObject())
        {
            if (definition?["properties"] is not JsonObject properties) continue;
            if (properties["functions"]?["items"] is JsonObject item) item["examples"] = Words(functions);
            if (properties["is"] is JsonObject measure && measure["pattern"] is not null)
                measure["examples"] = Words(measures);
            if (properties["threat"] is JsonObject threat)
                threat["examples"] = Words(catalogue.Threats.Select(static t => t.Id));
        }

        return Encoding.UTF8.GetBytes(schema.ToJsonString(Compact));
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(static w => (JsonNode)w)]);
}
