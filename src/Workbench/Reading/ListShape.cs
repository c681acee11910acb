using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Reading;

/// <summary>A list of at least one item.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <param name="item">What an item is.</param>
/// <param name="countMax">How many items at most.</param>
internal sealed class ListShape<T>(Shape<T> item, int countMax = ListShape<T>.CountMax)
    : Shape<IReadOnlyList<T>>, IListOf
    where T : class
{
    /// <summary>10,000 items; stops a file of tiny items from costing minutes in the checks that follow.</summary>
    public const int CountMax = 10_000;

    public Shape Item => item;

    public override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "array",
        ["items"] = item.Schema(definitions),
        ["minItems"] = 1,
        ["maxItems"] = countMax,
    };

    public override bool TryRead(
        YamlNode node, ReadContext context, [NotNullWhen(true)] out IReadOnlyList<T>? value)
    {
        value = null;
        if (node is not YamlSequence { Items.Count: > 0 } list)
        {
            context.WrongForm(node, new("「- 」で始まる項目の一覧", "a list of items that begin with \"- \""));
            return false;
        }

        if (list.Items.Count > countMax)
        {
            context.Add(
                ReadCodes.TooMany, node.Position, new("項目が多すぎます。", "There are too many items."),
                $"{list.Items.Count}", new($"{countMax}個まで", $"at most {countMax}"));
            return false;
        }

        var items = new List<T>(list.Items.Count);
        foreach (var child in list.Items)
        {
            if (item.TryRead(child, context, out var read)) items.Add(read);
        }

        value = items;
        return items.Count == list.Items.Count;
    }
}
