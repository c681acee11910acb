using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Reading;

/// <summary>A group of known keys.</summary>
/// <typeparam name="T">What it reads.</typeparam>
/// <param name="name">Name of its definition in the JSON schema.</param>
/// <param name="build">Names the keys and builds the value: called to read, and once to list the keys. It must not
/// look into what it is given: after a problem, and while listing, that is null.</param>
internal sealed class MapShape<T>(string name, Func<IFields, T> build) : Shape<T>
    where T : class
{
    private IReadOnlyList<FieldInfo>? _fields;

    public string Name => name;

    public IReadOnlyList<FieldInfo> Fields => _fields ??= FieldLister.List(f => build(f));

    public override JsonObject Schema(SchemaDefinitions definitions) => definitions.Reference(name, () =>
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
        {
            var property = field.Shape.Schema(definitions);
            property["description"] = $"{field.About.En} / {field.About.Ja}";
            properties[field.Name] = property;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Fields.Where(f => f.IsRequired).Select(f => (JsonNode)f.Name)]),
            ["additionalProperties"] = false,
        };
    });

    public override bool TryRead(YamlNode node, ReadContext context, [NotNullWhen(true)] out T? value)
    {
        value = null;
        if (node is not YamlMapping map)
        {
            var keys = string.Join(", ", Fields.OrderByDescending(f => f.IsRequired).Take(3).Select(f => f.Name + ":"));
            context.WrongForm(node, new($"「{keys} …」の形", $"keys such as {keys}"));
            return false;
        }

        var reader = new FieldReader(map, context);
        value = build(reader);
        reader.Finish(Fields);
        return reader.IsOk;
    }
}
