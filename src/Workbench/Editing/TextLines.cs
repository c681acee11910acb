namespace Yuimori.Workbench.Editing;

/// <summary>
/// A text as lines that can be cut and pasted by the positions of its YAML nodes. Lines count from 0.
/// </summary>
internal sealed class TextLines
{
    private readonly List<string> _lines;

    public TextLines(string text)
    {
        _lines = [.. text.Split('\n')];

        // A last line without an end would be continued by what is added.
        if (_lines[^1].Length > 0) _lines.Add("");
    }

    public int Count => _lines.Count;

    public string this[int line]
    {
        get => line < _lines.Count ? _lines[line] : "";
        set => _lines[line] = value;
    }

    /// <summary>Spaces before a line's first character.</summary>
    public int Indent(int line) => this[line].Length - this[line].TrimStart(' ').Length;

    /// <summary>Whether a line says nothing to a parser.</summary>
    public bool IsSilent(int line) => this[line].AsSpan().Trim() is var text && (text.IsEmpty || text[0] == '#');

    public void Remove(int line, int count) => _lines.RemoveRange(line, count);

    /// <summary>Inserts lines that end with a line end.</summary>
    public void Insert(int line, string text) => _lines.InsertRange(line, text.TrimEnd('\n').Split('\n'));

    public override string ToString() => string.Join('\n', _lines);
}
