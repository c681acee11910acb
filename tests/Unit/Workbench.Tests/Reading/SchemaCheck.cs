using System.Text.Json;
using System.Text.RegularExpressions;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Tests.Reading;

/// <summary>
/// A JSON schema validator of its own, as an editor would have: it knows nothing of the parser. A keyword that it does
/// not know fails the test rather than passing unseen.
/// </summary>
internal sealed class SchemaCheck(JsonElement root)
{
    public IEnumerable<string> Errors(YamlNode node) => Errors(root, node, "");

    private IEnumerable<string> Errors(JsonElement schema, YamlNode node, string at) =>
        schema.EnumerateObject().SelectMany(keyword => Judge(keyword, schema, node, at));

    private IEnumerable<string> Judge(JsonProperty keyword, JsonElement schema, YamlNode node, string at)
    {
        var value = keyword.Value;
        var scalar = node as YamlScalar;
        return keyword.Name switch
        {
            "$schema" or "$id" or "title" or "$defs" or "description" or "format" => [],
            "$ref" => Errors(root.GetProperty("$defs").GetProperty(value.GetString()!["#/$defs/".Length..]), node, at),
            "type" => When(!IsType(value.GetString()!, node), at, $"not {value}"),
            "const" => When(scalar?.AsInteger != value.GetInt32(), at, $"not {value}"),
            "enum" => When(!value.EnumerateArray().Any(w => w.ToString() == scalar?.Text), at, $"not in {value}"),
            "pattern" => When(scalar is not null && !Regex.IsMatch(scalar.Text, value.GetString()!, RegexOptions.NonBacktracking), at, $"not {value}"),
            "minLength" => When(scalar?.Text.Length < value.GetInt32(), at, "too short"),
            "maxLength" => When(scalar?.Text.Length > value.GetInt32(), at, "too long"),
            "minimum" => When(scalar?.AsDecimal < value.GetDecimal(), at, "too small"),
            "maximum" => When(scalar?.AsDecimal > value.GetDecimal(), at, "too large"),
            "minItems" => When((node as YamlSequence)?.Items.Count < value.GetInt32(), at, "too few"),
            "maxItems" => When((node as YamlSequence)?.Items.Count > value.GetInt32(), at, "too many"),
            "minProperties" => When((node as YamlMapping)?.Entries.Count < value.GetInt32(), at, "too few"),
            "required" => value.EnumerateArray().SelectMany(k => When((node as YamlMapping)?.Find(k.GetString()!) is null, at, $"lacks {k}")),
            "items" => (node as YamlSequence)?.Items.SelectMany((n, i) => Errors(value, n, $"{at}/{i}")) ?? [],
            "properties" => Entries(node).Where(e => value.TryGetProperty(e.Key.Text, out _))
                .SelectMany(e => Errors(value.GetProperty(e.Key.Text), e.Value, $"{at}/{e.Key.Text}")),
            "additionalProperties" => Entries(node).Where(e => !IsNamed(schema, e.Key.Text)).SelectMany(e =>
                value.ValueKind == JsonValueKind.False ? [$"{at}/{e.Key.Text}: unknown"] : Errors(value, e.Value, $"{at}/{e.Key.Text}")),
            "propertyNames" => Entries(node).SelectMany(e => Errors(value, e.Key, $"{at}/{e.Key.Text}")),
            "anyOf" => When(value.EnumerateArray().All(s => Errors(s, node, at).Any()), at, "fits no alternative"),
            _ => [$"{at}: the keyword {keyword.Name} is not known to this check"],
        };
    }

    private static IEnumerable<string> When(bool wrong, string at, string what) => wrong ? [$"{at}: {what}"] : [];

    private static IReadOnlyList<YamlEntry> Entries(YamlNode node) => (node as YamlMapping)?.Entries ?? [];

    private static bool IsNamed(JsonElement schema, string key) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(key, out _);

    private static bool IsType(string type, YamlNode node) => type switch
    {
        "object" => node is YamlMapping,
        "array" => node is YamlSequence,
        "string" => node is YamlScalar { IsText: true },
        "number" => node is YamlScalar { AsDecimal: not null },
        "boolean" => node is YamlScalar { AsBoolean: not null },
        _ => throw new InvalidOperationException(type),
    };
}
