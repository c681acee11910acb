using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model;

/// <summary>
/// The System file as JSON schema (draft 2020-12), for editors. Generated from what the parser itself reads; ids that
/// lead nowhere and other faults between parts are found by the parser alone.
/// </summary>
public static class SystemSchema
{
    /// <summary>The schema's own id.</summary>
    public const string Id = "https://yuimori.example/schema/system-1.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The schema's text; ends with a new line.</summary>
    public static string Json()
    {
        var definitions = new SchemaDefinitions();
        var root = RawSystem.Shape.Schema(definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = Id,
            ["title"] = "Yuimori System file, version 1 / 結守システムファイル 第1版",
            ["$ref"] = root["$ref"]!.DeepClone(),
            ["$defs"] = definitions.ToJson(),
        };
        return schema.ToJsonString(Options).ReplaceLineEndings("\n") + "\n";
    }
}
