using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Editing;

/// <summary>
/// Takes items out of a list of short texts, such as the risks of a decision, and leaves the rest as written.
/// </summary>
internal static class SelectorCut
{
    /// <summary>
    /// Cuts the items at some indexes; false when the text is not as expected, and nothing may be relied on.
    /// </summary>
    public static bool Cut(TextLines lines, YamlSequence list, IReadOnlyList<int> indexes)
    {
        var start = list.Position;
        var line = lines[start.Line - 1];
        var inBrackets = line.Length >= start.Column && line[start.Column - 1] == '[';

        // From the end, so that the places of those before stay true.
        foreach (var index in indexes.OrderDescending())
        {
            if (list.Items[index] is not YamlScalar item) return false;
            if (inBrackets ? !CutInBrackets(lines, item) : !CutLine(lines, item)) return false;
        }

        return true;
    }

    private static bool CutLine(TextLines lines, YamlScalar item)
    {
        var at = item.Position.Line - 1;
        if (!lines[at].TrimStart().StartsWith('-')) return false;
        lines.Remove(at, 1);
        return true;
    }

    private static bool CutInBrackets(TextLines lines, YamlScalar item)
    {
        var at = item.Position.Line - 1;
        var line = lines[at];
        var from = item.Position.Column - 1;
        var to = from + LengthOf(line, from, item);
        if (to > line.Length) return false;
        var rest = line[to..].TrimStart();
        if (rest.StartsWith(','))
        {
            lines[at] = line[..from] + rest[1..].TrimStart();
            DropIfEmpty(lines, at);
            return true;
        }

        // The last one: the comma before it goes, on this line or on one above.
        var prefix = line[..from].TrimEnd();
        var above = at;
        while (prefix.Trim().Length == 0 && above > 0) prefix = lines[--above].TrimEnd();
        var kept = prefix.EndsWith(',') ? prefix[..^1] : prefix;
        if (above == at) lines[at] = kept + line[to..];
        else (lines[above], lines[at]) = (kept, line[..from] + line[to..].TrimStart());
        return true;
    }

    private static void DropIfEmpty(TextLines lines, int at)
    {
        if (lines[at].Trim().Length == 0) lines.Remove(at, 1);
    }

    private static int LengthOf(string line, int from, YamlScalar item)
    {
        if (item.IsPlain) return item.Text.Length;
        var quote = line[from];
        for (var at = from + 1; at < line.Length; at++)
        {
            if (quote == '"' && line[at] == '\\') at++;
            else if (line[at] == quote && quote == '\'' && at + 1 < line.Length && line[at + 1] == quote) at++;
            else if (line[at] == quote) return at - from + 1;
        }

        return line.Length + 1;
    }
}
