using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>
/// A group of keys. In XML an element: its attributes as <c>@name</c>, its children by local name (which may repeat),
/// its own text as <c>#text</c>. Readers ask liberally: a single value may stand where a list is asked for, a number
/// where text is; what has a form that nobody can use stays unused, and is listed as lost.
/// </summary>
internal sealed class ForeignMap : ForeignNode
{
    private readonly Dictionary<string, ForeignEntry> _first = new(StringComparer.Ordinal);

    public ForeignMap(YamlPosition position, IReadOnlyList<ForeignEntry> entries)
        : base(position)
    {
        Entries = entries;
        foreach (var entry in entries) _first.TryAdd(entry.Key, entry);
    }

    public IReadOnlyList<ForeignEntry> Entries { get; }

    public override bool IsEmpty => Entries.All(e => e.Value.IsEmpty);

    public override bool IsUsed => Entries.Any(e => e.Value.IsUsed);

    public override int Count => Entries.Sum(e => e.Value.Count);

    /// <summary>The first value of a key, or null.</summary>
    public ForeignNode? this[string key] => _first.GetValueOrDefault(key)?.Value;

    /// <summary>Whether a key stands there with something in it.</summary>
    public bool Has(string key) => this[key] is { IsEmpty: false };

    /// <summary>Text (also a number or truth value as written), used; null when there is none.</summary>
    public string? Text(string key) => this[key] switch
    {
        ForeignValue value => value.Read(),
        ForeignMap map => (map["#text"] as ForeignValue)?.Read(),
        _ => null,
    };

    /// <summary>A number, used.</summary>
    public decimal? Number(string key) => (this[key] as ForeignValue)?.ReadNumber();

    /// <summary>A truth value, used; null when there is none.</summary>
    public bool? Flag(string key) => (this[key] as ForeignValue)?.ReadFlag();

    /// <summary>A group, or null.</summary>
    public ForeignMap? Map(string key) => this[key] as ForeignMap;

    /// <summary>
    /// The items of a list. A single item without a list counts as a list of one; repeated XML children are a list.
    /// </summary>
    public IEnumerable<ForeignNode> List(string key)
    {
        foreach (var entry in Entries.Where(e => e.Key == key))
        {
            if (entry.Value is not ForeignList list) yield return entry.Value;
            else foreach (var item in list.Items) yield return item;
        }
    }

    /// <summary>The groups of a list.</summary>
    public IEnumerable<ForeignMap> Maps(string key) => List(key).OfType<ForeignMap>();

    /// <summary>The texts of a list, used.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. List(key).OfType<ForeignValue>().Select(v => v.Read()).OfType<string>()];

    public override void UseAll()
    {
        foreach (var entry in Entries) entry.Value.UseAll();
    }
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">What stands behind it.</param>
internal sealed record ForeignEntry(string Key, ForeignNode Value);
