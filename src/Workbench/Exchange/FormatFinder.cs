using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Foreign;

namespace Yuimori.Workbench.Exchange;

/// <summary>Finds out what a file is, by its own keys.</summary>
internal static class FormatFinder
{
    /// <summary>What the file is, or null after a problem.</summary>
    public static ImportFormat? Find(ImportContext context, ImportFormat? wanted)
    {
        var found = Recognise(context.Root);
        if (found is not null && (wanted is null || wanted == found)) return found;
        var expected = wanted is { } format ? NameOf(format)
            : string.Join(", ", Enum.GetValues<ImportFormat>().Select(NameOf));
        context.Problems.Add(
            ForeignProblems.UnknownFormat, context.Root.Position,
            found is null
                ? new("ファイルの形式が分かりません。", "The file's format is not recognised.")
                : new($"このファイルは{NameOf(found.Value)}です。", $"This file is {NameOf(found.Value)}."),
            string.Join(", ", context.Root.Entries.Take(5).Select(e => e.Key)),
            new($"{expected}のファイル", $"a file of {expected}"));
        return null;
    }

    private static ImportFormat? Recognise(ForeignMap root)
    {
        if (root["otmVersion"] is not null) return ImportFormat.Otm;
        if (root["threagile_version"] is not null || root["technical_assets"] is not null)
            return ImportFormat.Threagile;
        if (root["bomFormat"] is not null || root["bom"] is not null || root["specVersion"] is not null)
            return ImportFormat.CycloneDx;
        if (root["ThreatModel"] is not null) return ImportFormat.Tm7;
        return root["summary"] is not null && root["detail"] is not null ? ImportFormat.ThreatDragon : null;
    }

    private static string NameOf(ImportFormat format) => format switch
    {
        ImportFormat.Otm => "OTM (otmVersion)",
        ImportFormat.ThreatDragon => "Threat Dragon (summary, detail)",
        ImportFormat.Threagile => "Threagile (technical_assets)",
        ImportFormat.Tm7 => "Microsoft TM7 (ThreatModel)",
        _ => "CycloneDX (bomFormat)",
    };
}
