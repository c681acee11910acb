using System.Text;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Editing;

/// <summary>A new entry of a list: its keys in order, each value already written as YAML.</summary>
internal sealed class EditEntry
{
    // Lists of ids break here, so that the line stays readable in an editor.
    private const int WidthMax = 100;

    private readonly List<(string Key, IReadOnlyList<string> Lines)> _pairs = [];

    public EditEntry Word(string key, string? word)
    {
        if (word is not null) _pairs.Add((key, [word]));
        return this;
    }

    public EditEntry Text(string key, string? text) =>
        string.IsNullOrWhiteSpace(text) ? this : Word(key, ScalarText.Of(text.Trim()));

    public EditEntry Text(string key, LocalisedText? text) => text is null ? this
        : text.Ja == text.En ? Text(key, text.Ja)
        : Word(key, $"{{ ja: {ScalarText.Of(text.Ja)}, en: {ScalarText.Of(text.En)} }}");

    public EditEntry List(string key, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return this;
        var lines = new List<string> { "[" };
        foreach (var (index, item) in items.Index())
        {
            var written = ScalarText.Of(item) + (index < items.Count - 1 ? "," : "]");
            var first = lines[^1].Length <= 1;
            if (!first && lines[^1].Length + written.Length > WidthMax - key.Length) lines.Add(" " + written);
            else lines[^1] += (first ? "" : " ") + written;
        }

        _pairs.Add((key, lines));
        return this;
    }

    /// <summary>The entry as lines of a block list, the dash in a column from 0.</summary>
    public string Write(int column)
    {
        var text = new StringBuilder();
        foreach (var (index, (key, lines)) in _pairs.Index())
        {
            text.Append(' ',
                column).Append(index == 0 ? "- " : "  ").Append(key).Append(": ").Append(lines[0]).Append('\n');
            foreach (var more in lines.Skip(1)) text.Append(' ', column + key.Length + 4).Append(more).Append('\n');
        }

        return text.ToString();
    }
}
