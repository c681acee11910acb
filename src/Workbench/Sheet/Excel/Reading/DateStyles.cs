using System.Globalization;
using System.Xml;

namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>Which cell formats show a number as a date or time.</summary>
internal static class DateStyles
{
    public static IReadOnlySet<int> Read(BookPackage package, string? part)
    {
        var (dates, custom) = (new HashSet<int>(), new HashSet<int>());
        using var reader = part is null ? null : package.Read(part);
        var (inFormats, index) = (false, 0);
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "cellXfs") inFormats = reader.NodeType == XmlNodeType.Element;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt" && IsDate(reader.GetAttribute("formatCode") ?? ""))
            {
                custom.Add(Number(reader.GetAttribute("numFmtId")));
            }
            else if (reader.LocalName == "xf" && inFormats)
            {
                var format = Number(reader.GetAttribute("numFmtId"));
                if (format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58)
                    || custom.Contains(format)) dates.Add(index);
                index++;
            }
        }

        return dates;
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>A format code with a day, year or hour outside of quotes and brackets.</summary>
    private static bool IsDate(string code)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var c in code)
        {
            if (c == '"') quoted = !quoted;
            else if (c == '[') bracketed = true;
            else if (c == ']') bracketed = false;
            else if (!quoted && !bracketed && c is 'y' or 'Y' or 'd' or 'D' or 'h' or 'H') return true;
        }

        return false;
    }
}
