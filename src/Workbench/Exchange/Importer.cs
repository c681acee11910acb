using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.CycloneDx;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Exchange.Otm;
using Yuimori.Workbench.Exchange.Threagile;
using Yuimori.Workbench.Exchange.ThreatDragon;
using Yuimori.Workbench.Exchange.Tm7;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange;

/// <summary>
/// Makes System files out of files of other tools. What comes out reads without a problem, and what could not be
/// carried over is listed; a file that cannot be read is refused with its place and a remedy.
/// </summary>
public static class Importer
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">What it is; null: found out.</param>
    /// <param name="language">The language of the comments in the System file.</param>
    public static Checked<ImportResult> ReadFile(string path, ImportFormat? format, Language language) =>
        ForeignFile.ReadBytes(path).Value is { } bytes
            ? Read(bytes, path, format, language)
            : ForeignFile.Unreadable<ImportResult>(path);

    /// <summary>Reads bytes that are in memory.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for problems and losses.</param>
    /// <param name="format">What it is; null: found out.</param>
    /// <param name="language">The language of the comments in the System file.</param>
    public static Checked<ImportResult> Read(byte[] bytes, string name, ImportFormat? format, Language language)
    {
        var parsed = ForeignFile.Parse(bytes, name);
        if (!parsed.IsOk) return Checked<ImportResult>.Bad(parsed.Problems);
        var context = new ImportContext(parsed.Value, name);
        if (FormatFinder.Find(context, format) is not { } found) return context.Problems.Bad<ImportResult>();
        var draft = Draft(found, context);
        return draft is null || context.Problems.Any
            ? context.Problems.Bad<ImportResult>()
            : Finish(found, draft, context, language);
    }

    // Codes of the System file's own limits: bytes, nodes, items of a list.
    private static readonly string[] TooLarge = ["YAML-01", "YAML-10", "SYS-11"];

    private static SystemDraft? Draft(ImportFormat format, ImportContext context) => format switch
    {
        ImportFormat.Otm => OtmReader.Read(context),
        ImportFormat.ThreatDragon => ThreatDragonReader.Read(context),
        ImportFormat.Threagile => ThreagileReader.Read(context),
        ImportFormat.Tm7 => Tm7Reader.Read(context),
        _ => CycloneDxReader.Skeleton(context),
    };

    private static Checked<ImportResult> Finish(
        ImportFormat format, SystemDraft draft, ImportContext context, Language language)
    {
        Unread.Collect(context.Root, context.File, UnreadReasons.For(format), context.Losses);
        var losses = context.Losses.Sorted;
        var yaml = DraftWriter.Write(draft, losses, language);
        var check = SystemFile.Parse(Encoding.UTF8.GetBytes(yaml), context.File + ".system.yaml");
        if (check.IsOk) return Checked<ImportResult>.Ok(new(format, yaml, losses, draft.ReviewCount));
        if (check.Problems.Any(p => TooLarge.Contains(p.Code)))
        {
            context.Problems.Add(
                ForeignProblems.TooMany, YamlPosition.Start,
                new("変換した結果がシステムファイルの上限を超えます。", "The conversion is larger than a System file may be."),
                check.Problems[0].Text.In(language), new("いくつかに分けたファイル", "the file in several parts"));
            return context.Problems.Bad<ImportResult>();
        }

        context.Problems.Add(
            ForeignProblems.Result, YamlPosition.Start,
            new("変換した結果がシステムファイルとして読めません。", "The conversion does not read as a System file."),
            check.Problems[0].Text.En, new("この入力の報告（不具合です）", "a report of this input: it is a defect of Yuimori"));
        return context.Problems.Bad<ImportResult>();
    }
}
