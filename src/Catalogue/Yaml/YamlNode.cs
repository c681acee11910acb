namespace Yuimori.Catalogue.Yaml;

/// <summary>A node of a YAML document: a scalar, a sequence or a mapping, with the place where it begins.</summary>
public abstract class YamlNode
{
    private protected YamlNode(YamlPosition position) => Position = position;

    /// <summary>Where the node's own text begins.</summary>
    public YamlPosition Position { get; }
}
