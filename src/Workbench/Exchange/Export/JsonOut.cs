using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Yuimori.Workbench.Exchange.Export;

/// <summary>JSON for other tools: indented, Japanese as itself, lines ended alike on every system.</summary>
internal static class JsonOut
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Text(JsonNode node) => node.ToJsonString(Options).ReplaceLineEndings("\n") + "\n";

    public static JsonArray Array(IEnumerable<string> items) =>
        new([.. items.Select(i => (JsonNode?)JsonValue.Create(i))]);

    public static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items.Select(i => (JsonNode?)i)]);

    /// <summary>A number from 0 to 100 out of one from 0 to 10, as OTM and SARIF rank things.</summary>
    public static JsonValue Percent(decimal value) => JsonValue.Create(Math.Round(value * 10, 1));
}
