using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Change;

/// <summary>Gathers what is said of an element; what is not said has no field.</summary>
internal sealed class SnapshotFields
{
    public SortedDictionary<string, string> Done { get; } = new(StringComparer.Ordinal);

    public void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Done.Add(name, value);
    }

    public void Add(string name, LocalisedText? text)
    {
        if (text is not null) Done.Add(name, text.Ja == text.En ? text.Ja : $"{text.Ja} / {text.En}");
    }

    /// <summary>A set: its order means nothing.</summary>
    public void Add(string name, IEnumerable<string> words) =>
        Add(name, string.Join(", ", words.Order(StringComparer.Ordinal)));
}
