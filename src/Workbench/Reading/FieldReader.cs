using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>Reads the keys of one group from a file.</summary>
internal sealed class FieldReader(YamlMapping map, ReadContext context) : IFields
{
    private readonly List<(string Name, LocalisedText About, string Example)> _missing = [];

    public YamlPosition Position => map.Position;

    /// <summary>Whether every key read so far was good.</summary>
    public bool IsOk { get; private set; } = true;

    public T Required<T>(string name, Shape<T> shape, LocalisedText about, string example)
        where T : class
    {
        if (map.Find(name) is { } entry) return Read(entry, shape)!;
        IsOk = false;
        _missing.Add((name, about, example));
        return null!;
    }

    public T? Optional<T>(string name, Shape<T> shape, LocalisedText about, string example)
        where T : class => map.Find(name) is { } entry ? Read(entry, shape) : null;

    /// <summary>Refuses keys that are unknown or missing; a misspelt key is one fault, not two.</summary>
    public void Finish(IReadOnlyList<FieldInfo> known)
    {
        var meant = RefuseUnknown(known);
        foreach (var (name, about, example) in _missing.Where(m => !meant.Contains(m.Name)))
        {
            context.Add(
                ReadCodes.MissingKey, map.Position, new($"「{name}」がありません。", $"The key \"{name}\" is missing."), "",
                new($"「{example}」のような行（{about.Ja}）", $"a line such as \"{example}\" ({about.En})"));
        }
    }

    private HashSet<string> RefuseUnknown(IReadOnlyList<FieldInfo> known)
    {
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (known.Any(f => f.Name == entry.Key.Text)) continue;
            IsOk = false;
            var names = known.Select(f => f.Name).ToList();
            var free = names.Where(n => map.Find(n) is null).ToList();
            var isTextAfterComma = entry.Value is YamlScalar { IsNull: true };
            var nearest = NearestWord.Find(entry.Key.Text, free);
            if (nearest is not null) meant.Add(nearest);
            context.Add(
                ReadCodes.UnknownKey, entry.Key.Position, new("このキーは使えません。", "This key is not known here."),
                entry.Key.Text, isTextAfterComma ? AfterComma : Any(names), nearest);
        }

        return meant;
    }

    // Inside braces a comma begins a new key: the mistake that writers of plain sentences make first.
    private static LocalisedText AfterComma { get; } = new(
        "コロンと値のあるキー（{ } の中でカンマを含む文は引用符で囲む）",
        "a key with a colon and a value (inside { }, a text with a comma goes in quotes)");

    private static LocalisedText Any(List<string> names) =>
        new(string.Join("、", names) + "のいずれか", "one of " + string.Join(", ", names));

    private T? Read<T>(YamlEntry entry, Shape<T> shape)
        where T : class
    {
        // An empty value begins where the next line does; the key is where the writer must look.
        var node = entry.Value is YamlScalar { IsNull: true, Text: "" } none
            ? new YamlScalar(entry.Key.Position, none.Text, isPlain: true)
            : entry.Value;
        if (shape.TryRead(node, context, out var value)) return value;
        IsOk = false;
        return null;
    }
}
