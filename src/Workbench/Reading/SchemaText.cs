using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Yuimori.Workbench.Reading;

/// <summary>A JSON schema as text, made of what the parser reads.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The schema; ends with a new line.</summary>
    public static string Of(Shape root, string id, string title)
    {
        var definitions = new SchemaDefinitions();
        var reference = root.Schema(definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = id,
            ["title"] = title,
            ["$ref"] = reference["$ref"]!.DeepClone(),
            ["$defs"] = definitions.ToJson(),
        };
        return schema.ToJsonString(Options).ReplaceLineEndings("\n") + "\n";
    }
}
