using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.CycloneDx;

/// <summary>
/// Writes the software of a bill of materials into a Component of a System file. Only the lines of its
/// <c>software:</c> change: every other line, comment and blank of the file stays as it is.
/// </summary>
public static class SoftwareMerge
{
    /// <summary>The System file with the software in it.</summary>
    /// <param name="bomPath">The bill of materials.</param>
    /// <param name="systemPath">The System file; it is not written to.</param>
    /// <param name="componentId">The Component.</param>
    public static Checked<ImportResult> Merge(string bomPath, string systemPath, string componentId)
    {
        if (ForeignFile.ReadBytes(bomPath).Value is not { } bytes) return ForeignFile.Unreadable<ImportResult>(bomPath);
        var model = SystemFile.Read(systemPath);
        if (!model.IsOk) return Checked<ImportResult>.Bad(model.Problems);
        if (ForeignFile.ReadBytes(systemPath).Value is not { } system)
            return ForeignFile.Unreadable<ImportResult>(systemPath);
        var parsed = ForeignFile.Parse(bytes, bomPath);
        if (!parsed.IsOk) return Checked<ImportResult>.Bad(parsed.Problems);
        var context = new ImportContext(parsed.Value, bomPath);
        if (FormatFinder.Find(context, ImportFormat.CycloneDx) is null
            || CycloneDxReader.Software(context) is not { } items)
            return context.Problems.Bad<ImportResult>();
        return Into(system, systemPath, model.Value, componentId, items, context);
    }

    private static Checked<ImportResult> Into(
        byte[] system, string path, SystemModel model, string componentId, IReadOnlyList<SoftwareItem> items,
        ImportContext context)
    {
        var problems = new ForeignProblems(path);
        if (model.Components.FirstOrDefault(c => c.Id.Value == componentId) is not { } component)
        {
            var nearest = NearestWord.Find(componentId, model.Components.Select(c => c.Id.Value));
            problems.Add(
                ForeignProblems.Missing, YamlPosition.Start,
                new("このIDの構成要素はありません。", "No Component has this id."), componentId,
                new(nearest ?? "componentsにあるID", nearest ?? "an id that stands under components"));
            return problems.Bad<ImportResult>();
        }

        var merged = component.Software.Concat(items.Where(i => !component.Software.Any(s => IsSame(s, i)))).ToList();
        var text = Replace(Encoding.UTF8.GetString(system), system, component, merged, problems);
        if (text is null) return problems.Bad<ImportResult>();
        var check = SystemFile.Parse(Encoding.UTF8.GetBytes(text), path);
        if (!check.IsOk) return Checked<ImportResult>.Bad(check.Problems);
        Unread.Collect(context.Root, context.File, UnreadReasons.For(ImportFormat.CycloneDx), context.Losses);
        return Checked<ImportResult>.Ok(new(ImportFormat.CycloneDx, text, context.Losses.Sorted, 0));
    }

    private static bool IsSame(SoftwareItem one, SoftwareItem other) => one.Id is not null && other.Id is not null
        ? one.Id == other.Id
        : one.Name == other.Name && one.Version == other.Version;

    private static string? Replace(
        string text, byte[] system, ComponentModel component, List<SoftwareItem> items, ForeignProblems problems)
    {
        var root = (YamlMapping)YamlReader.Read(system, problems.File).Value!;
        var node = ((YamlSequence)root["components"]!).Items.OfType<YamlMapping>()
            .First(c => c.Position == component.Position);
        var lines = text.Split('\n').ToList();
        if (node.Entries.Count > 1 && node.Entries[0].Key.Position.Line == node.Entries[1].Key.Position.Line)
        {
            problems.Add(
                ForeignProblems.NotPlaceable, node.Position,
                new("この構成要素は { } で1行に書かれているため、書き足せません。",
                "The Component stands on one line in { }; nothing can be added to it."),
                lines[node.Position.Line - 1].Trim(), new("キーごとに1行の形", "a line for each key"));
            return null;
        }

        var indent = node.Entries[0].Key.Position.Column - 1;
        var old = node.Find("software");
        var (at, until) = old is null
            ? (EndOf(lines, node.Entries[^1].Key.Position.Line - 1, indent), -1)
            : (old.Key.Position.Line - 1, EndOf(lines, old.Key.Position.Line - 1, indent));
        if (until > at)
        {
            var comments = lines[(at + 1)..until].Where(l => l.TrimStart().StartsWith('#')).ToList();
            lines.RemoveRange(at, until - at);
            lines.InsertRange(at, comments);
            at += comments.Count;
        }

        lines.Insert(at, SoftwareText.Block(items, new string(' ', indent)).TrimEnd('\n'));
        return string.Join('\n', lines);
    }

    /// <summary>
    /// The line after a key and everything deeper than it; blank lines and comments behind it not counted.
    /// </summary>
    private static int EndOf(List<string> lines, int keyLine, int indent)
    {
        var end = keyLine + 1;
        for (var i = end; i < lines.Count; i++)
        {
            var content = lines[i].TrimStart();
            if (content.Trim().Length == 0 || content.StartsWith('#')) continue;
            var deep = lines[i].Length - content.Length;
            if (deep < indent || (deep == indent && content[0] != '-')) break;
            end = i + 1;
        }

        return end;
    }
}
