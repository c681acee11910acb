namespace Yuimori.Catalogue.Yaml;

/// <summary>Keys with values. Keys are unique (YAML 1.2 §3.2.1.3) and compared ordinally.</summary>
public sealed class YamlMapping : YamlNode
{
    private readonly Dictionary<string, YamlEntry> _byKey;

    /// <summary>Makes a mapping.</summary>
    /// <exception cref="ArgumentException">A key stands twice; the reader has refused that before.</exception>
    public YamlMapping(YamlPosition position, IReadOnlyList<YamlEntry> entries)
        : base(position)
    {
        Entries = entries;
        _byKey = entries.ToDictionary(e => e.Key.Text, StringComparer.Ordinal);
    }

    /// <summary>The entries, in the order of the file.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <summary>The entry with a key, or null.</summary>
    public YamlEntry? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key] => Find(key)?.Value;
}
