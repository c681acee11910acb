using System.Xml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>The parts of a workbook that matter, found by its relationships.</summary>
internal sealed record BookOutline(
    IReadOnlyList<(string Name, string Part)> Sheets, string? Strings, string? Styles, bool HasExternalLinks)
{
    /// <summary>Finds them.</summary>
    /// <exception cref="BookRefusal">There is no workbook in the archive.</exception>
    public static BookOutline Find(BookPackage package)
    {
        RefuseMacros(package);
        var root = Relations(package, "_rels/.rels", "")
            .FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal));
        if (root is null || package.Read(root.Target) is not { } reader) throw BookPackage.NoBook();
        var folder = root.Target.Contains('/', StringComparison.Ordinal)
            ? root.Target[..(root.Target.LastIndexOf('/') + 1)]
            : "";
        var relations = Relations(
            package, $"{folder}_rels/{root.Target[folder.Length..]}.rels", folder).ToList();
        string? PartOf(string type) => relations
            .FirstOrDefault(r => r.Type.EndsWith(type, StringComparison.Ordinal))?.Target;
        return new BookOutline(
            [.. Named(reader, relations)], PartOf("/sharedStrings"), PartOf("/styles"),
            relations.Any(r => r.Type.EndsWith("/externalLink", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Name, string Part)> Named(XmlReader reader, List<Relation> relations)
    {
        using (reader)
        {
            var count = 0;
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "sheet") continue;
                if (++count > BookLimits.SheetsMax)
                {
                    throw BookRefusal.Of(
                        12, new("シートが多すぎます。", "There are too many sheets."),
                        new($"{BookLimits.SheetsMax}枚までにしてください。", $"At most {BookLimits.SheetsMax}."));
                }

                var name = ExcelText.Decode(reader.GetAttribute("name") ?? "");
                var id = AttributeOf(reader, "id");
                var target = relations.FirstOrDefault(
                    r => r.Id == id && r.Type.EndsWith("/worksheet", StringComparison.Ordinal));
                if (target is not null) yield return (name, target.Target);
            }
        }
    }

    // The relationship's namespace differs between the transitional and the strict form of the format.
    private static string? AttributeOf(XmlReader reader, string name)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name && reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                value = reader.Value;
        }

        reader.MoveToElement();
        return value;
    }

    private static List<Relation> Relations(BookPackage package, string part, string folder)
    {
        var relations = new List<Relation>();
        using var reader = package.Read(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") continue;
            var (target, mode) = (reader.GetAttribute("Target") ?? "", reader.GetAttribute("TargetMode"));
            var type = reader.GetAttribute("Type") ?? "";
            if (mode != "External" && Resolve(folder, target) is { } resolved)
                relations.Add(new(reader.GetAttribute("Id") ?? "", type, resolved));
        }

        return relations;
    }

    private static string? Resolve(string folder, string target)
    {
        var segments = new List<string>();
        var full = target.StartsWith('/') ? target[1..] : folder + target;
        foreach (var segment in full.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count == 0) return null;
            else segments.RemoveAt(segments.Count - 1);
        }

        return segments.Count == 0 ? null : string.Join('/', segments);
    }

    private static void RefuseMacros(BookPackage package)
    {
        using var reader = package.Read("[Content_Types].xml");
        if (reader is null) throw BookPackage.NoBook();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            var type = reader.GetAttribute("ContentType") ?? "";
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw BookPackage.Macro();
        }
    }

    private sealed record Relation(string Id, string Type, string Target);
}
