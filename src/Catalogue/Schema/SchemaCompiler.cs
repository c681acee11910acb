using System.Text.Json;
using System.Text.RegularExpressions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Schema;

/// <summary>
/// Compiles schema files of one folder. A keyword that would not be enforced is an error, never ignored.
/// </summary>
internal sealed class SchemaCompiler(string directory)
{
    // "definitions" is what drafts before 2019-09 call "$defs".
    private static readonly string[] DefsNames = ["$defs", "definitions"];

    // "nullable" is no keyword of JSON Schema; whoever ignores it, as the standard says, is the stricter.
    private static readonly HashSet<string> Annotations = new(
        [
            "$schema", "$id", "$comment", "title", "description", "$defs", "definitions", "x-expected", "examples",
            "default",
            "nullable",
        ],
        StringComparer.Ordinal);

    private readonly Dictionary<string, SchemaRule> _roots = new(StringComparer.Ordinal);
    private readonly Queue<string> _pending = [];
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    /// <summary>All definitions met, by <c>file#/$defs/name</c>.</summary>
    public Dictionary<string, SchemaRule> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>The rule of a whole file; every file that it refers to is compiled too, each once.</summary>
    public SchemaRule CompileFile(string file)
    {
        var root = ReadFile(file);
        while (_pending.TryDequeue(out var next)) ReadFile(next);
        if (_references.FirstOrDefault(r => !Definitions.ContainsKey(r)) is { } missing)
            throw new SchemaSyntaxException($"{file}: nothing is defined as {missing}");
        foreach (var (key, rule) in Definitions) CheckEnds(key, rule, []);
        CheckEnds(file, root, []);
        return root;
    }

    private SchemaRule ReadFile(string file)
    {
        if (_roots.TryGetValue(file, out var known)) return known;
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(directory, file)));
        foreach (var name in DefsNames)
        {
            if (!json.RootElement.TryGetProperty(name, out var defs)) continue;
            foreach (var def in defs.EnumerateObject())
                Definitions[$"{file}#/{name}/{def.Name}"] = Compile(def.Value, file);
        }

        return _roots[file] = Compile(json.RootElement, file);
    }

    private SchemaRule Compile(JsonElement schema, string file)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return new() { Never = schema.ValueKind == JsonValueKind.False };
        var rule = new SchemaRule { Expected = Expected(schema) };
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Annotations.Contains(keyword.Name)) rule = Add(rule, keyword.Name, keyword.Value, file);
        }

        return rule;
    }

    private SchemaRule Add(SchemaRule rule, string keyword, JsonElement value, string file) => keyword switch
    {
        "$ref" => rule with { Ref = Reference(value.GetString()!, file) },
        "type" => rule with
        {
            Types = value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Select(t => KnownType(t.GetString()!))]
                : [KnownType(value.GetString()!)],
        },
        "properties" => rule with
        {
            Properties = value.EnumerateObject()
                .ToDictionary(p => p.Name, p => Compile(p.Value, file), StringComparer.Ordinal),
        },
        "required" => rule with { Required = Strings(value) },
        "additionalProperties" => rule with { AdditionalProperties = Compile(value, file) },
        "items" => rule with { Items = Compile(value, file) },
        "enum" => rule with { Words = Strings(value) },
        "const" => rule with { Words = [Text(value)] },
        "pattern" => rule with { Pattern = Linear(value.GetString()!) },
        "minLength" => rule with { LengthMin = value.GetInt32() },
        "maxLength" => rule with { LengthMax = value.GetInt32() },
        "minimum" => rule with { Minimum = value.GetDecimal() },
        "maximum" => rule with { Maximum = value.GetDecimal() },
        "minItems" => rule with { ItemsMin = value.GetInt32() },
        "maxItems" => rule with { ItemsMax = value.GetInt32() },
        "uniqueItems" => rule with { UniqueItems = value.GetBoolean() },
        "allOf" => rule with { AllOf = Each(value, file) },
        "anyOf" => rule with { AnyOf = Each(value, file) },
        "oneOf" => rule with { OneOf = Each(value, file) },
        "format" => rule with { Format = KnownFormat(value.GetString()!) },
        "if" => rule with { If = Compile(value, file) },
        "then" => rule with { Then = Compile(value, file) },
        "else" => rule with { Else = Compile(value, file) },
        _ => throw new SchemaSyntaxException($"{file}: the keyword \"{keyword}\" is not enforced here"),
    };

    private string Reference(string reference, string file)
    {
        var hash = DefsNames.Select(n => reference.IndexOf($"#/{n}/", StringComparison.Ordinal)).Max();
        var target = hash > 0 ? reference[..hash] : file;
        if (hash < 0 || target.AsSpan().ContainsAny('/', '\\'))
            throw new SchemaSyntaxException(
                $"{file}: the reference \"{reference}\" is not [file]#/$defs/name or [file]#/definitions/name");
        if (target != file) _pending.Enqueue(target);
        var key = target + reference[hash..];
        _references.Add(key);
        return key;
    }

    /// <summary>Follows what judges the same node; meeting a definition twice would judge for ever.</summary>
    private void CheckEnds(string from, SchemaRule rule, HashSet<string> above)
    {
        foreach (var next in rule.InPlace) CheckEnds(from, next, above);
        if (rule.Ref is null) return;
        if (!above.Add(rule.Ref)) throw new SchemaSyntaxException($"{from}: {rule.Ref} refers to itself");
        CheckEnds(rule.Ref, Definitions[rule.Ref], above);
        above.Remove(rule.Ref);
    }

    // Linear-time matching: a value in a file must not be able to stall the reader (ReDoS).
    private static Regex Linear(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static string KnownType(string type) =>
        type is "object" or "array" or "string" or "integer" or "number" or "boolean" or "null"
            ? type
            : throw new SchemaSyntaxException($"The type \"{type}\" is not enforced here");

    private List<SchemaRule> Each(JsonElement array, string file) => array.GetArrayLength() > 0
        ? [.. array.EnumerateArray().Select(s => Compile(s, file))]
        : throw new SchemaSyntaxException($"{file}: allOf, anyOf and oneOf need a schema");

    private static string KnownFormat(string format) => SchemaFormats.Known.Contains(format)
        ? format
        : throw new SchemaSyntaxException($"The format \"{format}\" is not enforced here");

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(Text)];

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new SchemaSyntaxException($"Only words are compared here, not {value.GetRawText()}");

    private static LocalisedText? Expected(JsonElement schema) =>
        schema.TryGetProperty("x-expected", out var text)
            ? new(text.GetProperty("ja").GetString()!, text.GetProperty("en").GetString()!)
            : null;
}
