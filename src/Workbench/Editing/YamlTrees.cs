using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Editing;

/// <summary>Compares what two YAML texts say, whatever they look like.</summary>
internal static class YamlTrees
{
    public static bool Same(YamlNode? left, YamlNode? right) => (left, right) switch
    {
        (null, null) => true,
        (YamlScalar a, YamlScalar b) => a.Text == b.Text && a.IsText == b.IsText && a.IsNull == b.IsNull,
        (YamlSequence a, YamlSequence b) => Same(a.Items, b.Items),
        (YamlMapping a, YamlMapping b) => SameBut(a, b, null),
        _ => false,
    };

    public static bool Same(IReadOnlyList<YamlNode> left, IReadOnlyList<YamlNode> right) =>
        left.Count == right.Count && left.Zip(right).All(static pair => Same(pair.First, pair.Second));

    /// <summary>Whether two mappings say the same, but for one key.</summary>
    public static bool SameBut(YamlMapping left, YamlMapping right, string? key)
    {
        var (a, b) = (Without(left, key), Without(right, key));
        return a.Count == b.Count
            && a.Zip(b).All(static p => p.First.Key.Text == p.Second.Key.Text && Same(p.First.Value, p.Second.Value));
    }

    private static List<YamlEntry> Without(YamlMapping map, string? key) =>
        [.. map.Entries.Where(e => e.Key.Text != key)];
}
