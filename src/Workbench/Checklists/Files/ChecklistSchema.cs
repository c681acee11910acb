using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Checklists.Files;

/// <summary>The answers file as JSON schema (draft 2020-12), for editors, from what the parser reads.</summary>
public static class ChecklistSchema
{
    /// <summary>The schema's own id.</summary>
    public const string Id = "https://yuimori.example/schema/checklists-1.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The schema's text; ends with a new line.</summary>
    public static string Json()
    {
        var definitions = new SchemaDefinitions();
        var root = RawAnswers.Shape.Schema(definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = Id,
            ["title"] = "Yuimori checklist answers, version 1 / 結守チェックリスト回答 第1版",
            ["$ref"] = root["$ref"]!.DeepClone(),
            ["$defs"] = definitions.ToJson(),
        };
        return schema.ToJsonString(Options).ReplaceLineEndings("\n") + "\n";
    }
}
