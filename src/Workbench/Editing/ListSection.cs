using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Editing;

/// <summary>
/// A list at the top of a System file, found in its text: where it stands and where its entries begin and end.
/// </summary>
internal sealed class ListSection
{
    private ListSection(SectionForm form, int keyLine, int column, IReadOnlyList<SectionEntry> entries, int end) =>
        (Form, KeyLine, Column, Entries, End) = (form, keyLine, column, entries, end);

    public SectionForm Form { get; }

    /// <summary>Line of the key, from 0; -1: it is not there.</summary>
    public int KeyLine { get; }

    /// <summary>Column of the dashes, from 0.</summary>
    public int Column { get; }

    public IReadOnlyList<SectionEntry> Entries { get; }

    /// <summary>The line after the list's last one.</summary>
    public int End { get; }

    public static ListSection Find(TextLines lines, YamlMapping root, string key)
    {
        if (root.Find(key) is not { } entry) return new(SectionForm.Absent, -1, 2, [], lines.Count - 1);
        var keyLine = entry.Key.Position.Line - 1;
        if (entry.Value is YamlScalar { IsNull: true }) return new(SectionForm.Empty, keyLine, 2, [], keyLine + 1);
        if (entry.Value is not YamlSequence list) return new(SectionForm.Foreign, keyLine, 2, [], keyLine + 1);
        var at = list.Position;
        if (lines[at.Line - 1].Length >= at.Column && lines[at.Line - 1][at.Column - 1] == '[')
        {
            var form = list.Items.Count == 0 ? SectionForm.EmptyBrackets : SectionForm.Foreign;
            return new(form, keyLine, 2, [], keyLine + 1);
        }

        var dashes = list.Items.Select(item => DashOf(lines, item)).ToList();
        var column = lines.Indent(dashes[0]);
        var end = EndOf(lines, dashes[^1], column);
        var entries = list.Items.Select((item, i) =>
            new SectionEntry(item, dashes[i],
                i + 1 < dashes.Count ? Trimmed(lines, dashes[i], dashes[i + 1], column) : end));
        return new(SectionForm.Block, keyLine, column, [.. entries], end);
    }

    private static int DashOf(TextLines lines, YamlNode item)
    {
        var line = item.Position.Line - 1;
        var before = lines[line][..Math.Min(item.Position.Column - 1, lines[line].Length)];
        if (before.TrimStart().StartsWith('-')) return line;
        while (line > 0 && !lines[--line].TrimStart().StartsWith('-'))
        {
            // The dash stands alone on a line above, perhaps with comments between.
        }

        return line;
    }

    // The list goes on until a line that says something and stands further left, or beside the dashes without one.
    private static int EndOf(TextLines lines, int dash, int column)
    {
        var line = dash + 1;
        while (line < lines.Count && (lines.IsSilent(line) || lines.Indent(line) > column)) line++;
        return Trimmed(lines, dash, line, column);
    }

    // Comments beside the dash or further left belong to what follows.
    private static int Trimmed(TextLines lines, int dash, int end, int column)
    {
        while (end > dash + 1 && lines.IsSilent(end - 1)
            && (lines[end - 1].Trim().Length == 0 || lines.Indent(end - 1) <= column))
        {
            end--;
        }

        return end;
    }
}

/// <summary>An entry of a list.</summary>
/// <param name="Node">What it says.</param>
/// <param name="Start">The line of its dash, from 0.</param>
/// <param name="End">The line after its last one.</param>
internal sealed record SectionEntry(YamlNode Node, int Start, int End);

/// <summary>How a list is written.</summary>
internal enum SectionForm
{
    /// <summary>Not at all.</summary>
    Absent = 0,

    /// <summary>A key with nothing behind it.</summary>
    Empty = 1,

    /// <summary><c>key: []</c>.</summary>
    EmptyBrackets = 2,

    /// <summary>A dash for each entry.</summary>
    Block = 3,

    /// <summary>In another way, which a person must change.</summary>
    Foreign = 4,
}
