using System.Text;
using System.Xml;

namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>Texts: the shared table, and the rich text of single cells.</summary>
internal static class SharedStrings
{
    public static IReadOnlyList<string> Read(BookPackage package, string? part)
    {
        var strings = new List<string>();
        using var reader = part is null ? null : package.Read(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si") continue;
            if (strings.Count >= BookLimits.StringsMax)
            {
                throw BookRefusal.Of(
                    12, new("文字列が多すぎます。", "It holds too many texts."),
                    new("余分なシートを除いて保存し直してください。", "Save it again without extra sheets."));
            }

            strings.Add(Item(reader));
        }

        return strings;
    }

    /// <summary>
    /// The text of <c>si</c> or <c>is</c>: all runs joined, without the readings (furigana) that Japanese Excel adds.
    /// </summary>
    public static string Item(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (depth, text, phonetic) = (reader.Depth, new StringBuilder(), 0);
        var inText = false;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "rPh":
                    if (!reader.IsEmptyElement) phonetic++;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "rPh":
                    phonetic--;
                    break;
                case XmlNodeType.Element when reader.LocalName == "t":
                    inText = !reader.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "t":
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace when inText && phonetic == 0 && text.Length <= BookLimits.CellLengthMax:
                    text.Append(reader.Value);
                    break;
            }
        }

        return ExcelText.Decode(text.ToString());
    }
}
