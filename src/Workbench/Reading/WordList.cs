using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>
/// The words of a file that stand for the values of an enum, each with its label: parser, JSON schema, reference page
/// and report all use this one list.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class WordList<T>
    where T : struct, Enum
{
    private readonly (T Value, string Word, LocalisedText Label)[] _rows;

    internal WordList(params (T Value, string Word, string Ja, string En)[] rows) =>
        _rows = [.. rows.Select(r => (r.Value, r.Word, new LocalisedText(r.Ja, r.En)))];

    /// <summary>The words, in the order of the list.</summary>
    public IEnumerable<string> Words => _rows.Select(r => r.Word);

    /// <summary>The word of a value.</summary>
    public string WordOf(T value) => Row(value).Word;

    /// <summary>What a value means, in a few words.</summary>
    public LocalisedText LabelOf(T value) => Row(value).Label;

    /// <summary>The value of a word, or null.</summary>
    public T? Find(string word)
    {
        foreach (var row in _rows)
        {
            if (row.Word == word) return row.Value;
        }

        return null;
    }

    private (T Value, string Word, LocalisedText Label) Row(T value)
    {
        foreach (var row in _rows)
        {
            if (EqualityComparer<T>.Default.Equals(row.Value, value)) return row;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "Not in the list");
    }
}
