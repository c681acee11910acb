namespace Yuimori.Catalogue.Yaml;

/// <summary>One line of a mapping.</summary>
/// <param name="Key">The key, with its place.</param>
/// <param name="Value">What stands behind it.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
