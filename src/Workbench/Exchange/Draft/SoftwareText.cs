using System.Text;
using Yuimori.Workbench.Editing;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Draft;

/// <summary>Writes the <c>software:</c> of a Component.</summary>
internal static class SoftwareText
{
    /// <summary>The key and its items, a line each.</summary>
    public static string Block(IReadOnlyList<SoftwareItem> items, string indent)
    {
        var text = new StringBuilder($"{indent}software:\n");
        foreach (var item in items) text.Append(indent).Append("  - ").Append(Item(item)).Append('\n');
        return text.ToString();
    }

    private static string Item(SoftwareItem item)
    {
        var parts = new List<string> { $"name: {ScalarText.Of(item.Name)}" };
        if (item.Version is { } version) parts.Add($"version: {ScalarText.Of(version)}");
        if (item.Id is { } id) parts.Add($"id: {ScalarText.Of(id)}");
        if (item.Supplier is { } supplier) parts.Add($"supplier: {ScalarText.Of(supplier)}");
        return $"{{ {string.Join(", ", parts)} }}";
    }
}
