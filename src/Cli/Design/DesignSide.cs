using Yuimori.Catalogue;
using Yuimori.Cli.Git;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Change;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Cli.Design;

/// <summary>
/// One side of a comparison: a System file, <c>REVISION:FILE</c> of a git repository, or a snapshot that was kept.
/// </summary>
internal sealed class DesignSide(GuidelineCatalogue catalogue, RuleSet rules, DateOnly day)
{
    private const string SnapshotEnding = ".json";

    /// <summary>The snapshot of a side, or what is wrong with it.</summary>
    public Result<DesignSnapshot> Read(string name)
    {
        if (name.EndsWith(SnapshotEnding, StringComparison.OrdinalIgnoreCase)) return Snapshot(name);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || File.Exists(name)
            ? Analyse(SystemFile.Read(name))
            : GitFile.Read(name[..colon], name[(colon + 1)..])
                .Then(bytes => Analyse(SystemFile.Parse(bytes, name[(colon + 1)..])));
    }

    private Result<DesignSnapshot> Analyse(Catalogue.Yaml.Checked<SystemModel> model)
    {
        if (!model.IsOk) return Bad(model.Problems.Select(p => p.Text));
        var result = DesignAnalysis.Analyse(model.Value, rules, catalogue, day);
        return SnapshotMaker.Of(result, rules, day);
    }

    private static Result<DesignSnapshot> Snapshot(string path)
    {
        try
        {
            return new FileInfo(path).Length > SnapshotJson.BytesMax
                ? SnapshotJson.TooLarge
                : SnapshotJson.Read(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Bad([new($"{path} を読めません：{e.Message}", $"{path} cannot be read: {e.Message}")]);
        }
    }

    private static Error Bad(IEnumerable<LocalisedText> problems)
    {
        var all = problems.ToList();
        return Error.Of(
            "CLI-23", string.Join('\n', all.Select(p => p.Ja)), string.Join('\n', all.Select(p => p.En)));
    }
}
