using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Reading;

/// <summary>Lines of <c>id: value</c> whose ids the writer chooses, such as <c>window: closed</c>.</summary>
/// <typeparam name="T">A value.</typeparam>
internal sealed class TableShape<T>(Shape<T> item) : Shape<IReadOnlyList<TableRow<T>>>
    where T : class
{
    public override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = IdShape.Instance.Schema(definitions),
        ["additionalProperties"] = item.Schema(definitions),
        ["minProperties"] = 1,
    };

    public override bool TryRead(
        YamlNode node, ReadContext context, [NotNullWhen(true)] out IReadOnlyList<TableRow<T>>? value)
    {
        value = null;
        if (node is not YamlMapping { Entries.Count: > 0 } map)
        {
            context.WrongForm(node, new("「ID: 値」の行", "lines of \"id: value\""));
            return false;
        }

        var rows = new List<TableRow<T>>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            if (IdShape.Instance.TryRead(entry.Key, context, out var key)
                && item.TryRead(entry.Value, context, out var read))
            {
                rows.Add(new TableRow<T>(key, read));
            }
        }

        value = rows;
        return rows.Count == map.Entries.Count;
    }
}

/// <summary>One line.</summary>
internal sealed record TableRow<T>(At<string> Key, T Value);
