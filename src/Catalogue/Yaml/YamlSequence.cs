namespace Yuimori.Catalogue.Yaml;

/// <summary>A list of nodes.</summary>
public sealed class YamlSequence : YamlNode
{
    /// <summary>Makes a sequence.</summary>
    public YamlSequence(YamlPosition position, IReadOnlyList<YamlNode> items)
        : base(position) => Items = items;

    /// <summary>The items, in the order of the file.</summary>
    public IReadOnlyList<YamlNode> Items { get; }
}
