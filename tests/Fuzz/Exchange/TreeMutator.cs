using System.Text;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Fuzz.Exchange;

/// <summary>
/// Mutates files by their structure: takes parts away, doubles them, puts one part where another stood, turns texts into
/// lists and lists into texts. What comes out is valid JSON, so that it reaches the readers and not only the parser.
/// </summary>
public sealed class TreeMutator(int seed, string json)
{
    private static readonly string[] Texts =
    [
        "", "x", "-1", "1e999", "true", "\u202Eevil", "a\nb: c", "a\u0000b", "\uD800", "*", "@", "長い名前の機器", "(1:1)",
        new('y', 5000),
    ];

    private readonly Random _random = new(seed);

    /// <summary>A file read as YAML (JSON too), with aliases written out, as JSON.</summary>
    public static string ToJson(byte[] file)
    {
        var read = YamlReader.Read(file, "seed", YamlLimits.Default with { IsForeign = true, DepthMax = 64 });
        return read.IsOk ? Json(read.Value)!.ToJsonString() : throw new InvalidOperationException(read.Problems[0].Text.En);
    }

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var root = JsonNode.Parse(json)!;
        var rounds = _random.Next(1, 6);
        for (var i = 0; i < rounds; i++) Mutate(root);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private void Mutate(JsonNode root)
    {
        var nodes = new List<JsonNode>();
        Collect(root, nodes);
        var node = nodes[_random.Next(nodes.Count)];
        switch (node.Parent)
        {
            case JsonObject map:
                var key = map.First(p => p.Value == node).Key;
                if (_random.Next(3) == 0) map.Remove(key);
                else map[key] = Replacement(nodes);
                break;
            case JsonArray list:
                var at = list.IndexOf(node);
                if (_random.Next(3) == 0) list.RemoveAt(at);
                else if (_random.Next(2) == 0) list.Insert(at, node.DeepClone());
                else list[at] = Replacement(nodes);
                break;
        }
    }

    private JsonNode? Replacement(List<JsonNode> nodes) => _random.Next(5) switch
    {
        0 => JsonValue.Create(Texts[_random.Next(Texts.Length)]),
        1 => new JsonArray(JsonValue.Create("x"), new JsonObject { ["id"] = "x" }, null),
        2 => null,
        3 => JsonValue.Create(_random.Next(-2, 1000)),
        _ => nodes[_random.Next(nodes.Count)].DeepClone(),
    };

    private static void Collect(JsonNode? node, List<JsonNode> nodes)
    {
        if (node is null) return;
        nodes.Add(node);
        foreach (var child in node is JsonObject map ? map.Select(p => p.Value) : node as JsonArray ?? Enumerable.Empty<JsonNode?>())
            Collect(child, nodes);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping map => new JsonObject(map.Entries.Where(e => e.Key.Text != "<<").Select(e => KeyValuePair.Create(e.Key.Text, Json(e.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { IsNull: false } scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };
}
