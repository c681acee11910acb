using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;

namespace Yuimori.Workbench.Editing;

/// <summary>
/// Puts an entry about some risks into a list of the System file: those risks leave the entries that named them, and
/// nothing else of the text changes, neither comments nor blanks. What came out is read again and compared; an edit
/// that would say anything else is not made.
/// </summary>
internal static class SectionEdit
{
    /// <summary>Sets the entry; null: the risks only leave the list.</summary>
    public static Result<string> Set(string text, string section, IReadOnlyList<string> risks, EditEntry? entry)
    {
        var before = Parse(text);
        if (!before.TryGet(out var root, out var error)) return error;
        var lines = new TextLines(text);
        var list = ListSection.Find(lines, root, section);
        if (list.Form == SectionForm.Foreign) return Foreign(section, list.KeyLine);
        var left = new List<YamlNode>();
        var place = Leave(lines, list, risks.ToHashSet(StringComparer.Ordinal), left);
        if (place is null) return Unsafe(section);
        if (entry is not null) Place(lines, list, section, place.Value, entry.Write(list.Column));
        else if (left.Count == 0 && list.Form == SectionForm.Block) DropKey(lines, list.KeyLine);
        var edited = lines.ToString();
        return Holds(root, edited, section, left, entry is not null) ? edited : Unsafe(section);
    }

    /// <summary>Reads the text's top level.</summary>
    public static Result<YamlMapping> Parse(string text)
    {
        var read = YamlReader.Read(Encoding.UTF8.GetBytes(text), "");
        if (!read.IsOk) return Error.Of("EDIT-01", read.Problems[0].Text.Ja, read.Problems[0].Text.En);
        return read.Value is YamlMapping map ? map : Error.Of(
            "EDIT-01", "システムファイルの形になっていません。", "The text has not the form of a System file.");
    }

    // Takes the risks out of the entries and returns the line for the new one: where the first emptied entry stood,
    // or the end of the list. Null: the text is written in a way that is not understood.
    private static int? Leave(TextLines lines, ListSection list, HashSet<string> risks, List<YamlNode> left)
    {
        int? place = null;
        var end = list.End;
        var count = lines.Count;
        foreach (var entry in list.Entries.Reverse())
        {
            var names = (entry.Node as YamlMapping)?["risks"] as YamlSequence;
            int[] gone = names is null ? [] : [.. names.Items.Index()
                .Where(i => i.Item is YamlScalar s && risks.Contains(s.Text)).Select(static i => i.Index)];
            if (gone.Length == 0)
            {
                left.Insert(0, entry.Node);
            }
            else if (gone.Length == names!.Items.Count)
            {
                lines.Remove(entry.Start, entry.End - entry.Start);
                place = entry.Start;
            }
            else
            {
                var before = lines.Count;
                if (!SelectorCut.Cut(lines, names, gone)) return null;
                if (place is not null) place += lines.Count - before;
                left.Insert(0, Without((YamlMapping)entry.Node, names, gone));
            }
        }

        return place ?? end + lines.Count - count;
    }

    private static YamlMapping Without(YamlMapping entry, YamlSequence names, int[] gone)
    {
        var rest = new YamlSequence(
            names.Position, [.. names.Items.Index().Where(i => !gone.Contains(i.Index)).Select(static i => i.Item)]);
        return new YamlMapping(
            entry.Position, [.. entry.Entries.Select(e => e.Value == names ? e with { Value = rest } : e)]);
    }

    private static void Place(TextLines lines, ListSection list, string section, int place, string written)
    {
        switch (list.Form)
        {
            case SectionForm.Absent:
                var at = lines.Count - 1;
                lines.Insert(at, (at > 0 && lines[at - 1].Trim().Length > 0 ? "\n" : "") + section + ":\n" + written);
                break;
            case SectionForm.Empty:
            case SectionForm.EmptyBrackets:
                lines[list.KeyLine] = Bare(lines[list.KeyLine], section);
                lines.Insert(list.KeyLine + 1, written);
                break;
            default:
                lines.Insert(place, written);
                break;
        }
    }

    // "decisions: []  # none yet" keeps its comment.
    private static string Bare(string line, string section)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        return $"{section}:{(comment < 0 ? "" : "  " + line[comment..])}";
    }

    // A list without entries is no list to the parser: its key goes too, and a comment beside it stays.
    private static void DropKey(TextLines lines, int line)
    {
        var comment = lines[line].IndexOf('#', StringComparison.Ordinal);
        if (comment >= 0) lines[line] = lines[line][comment..];
        else lines.Remove(line, 1);
    }

    private static bool Holds(YamlMapping before, string edited, string section, List<YamlNode> left, bool hasNew)
    {
        if (!Parse(edited).TryGet(out var after, out _)) return false;
        if (!YamlTrees.SameBut(before, after, section)) return false;
        var now = after[section] is YamlSequence list ? list.Items.ToList() : [];
        if (!hasNew) return YamlTrees.Same(left, now);
        for (var i = 0; i < now.Count; i++)
        {
            if (YamlTrees.Same(left, [.. now[..i], .. now[(i + 1)..]])) return true;
        }

        return false;
    }

    private static Error Foreign(string section, int line) => Error.Of(
        "EDIT-02",
        $"{line + 1}行目の「{section}:」は、1件ずつ「- 」で始まる行に書いてください。この書き方は自動では変更できません。",
        $"Line {line + 1}: write {section}: as a list with a line \"- \" for each entry. Written like this it "
        + "cannot be changed by the program.");

    private static Error Unsafe(string section) => Error.Of(
        "EDIT-03",
        $"「{section}:」をほかの部分に影響なく変更することができません。エディタで変更してください。",
        $"{section}: cannot be changed without touching something else. Change it in the editor.");
}
