using System.Text.RegularExpressions;

namespace Yuimori.Workbench.Workspace;

/// <summary>
/// The recorded measurements beside a System file that becomes a draft. Drafts share one folder: a file of another
/// content under the same name stays as it is, and the draft's own takes the draft's name in front.
/// </summary>
internal sealed class ReplayCopies
{
    /// <summary>20 files; stops a folder that is no sample's from being copied whole.</summary>
    private const int FilesMax = 20;

    private readonly List<(string From, string To)> _files = [];

    public static ReplayCopies Plan(string from, string to, DraftName name)
    {
        var plan = new ReplayCopies();
        foreach (var file in new DirectoryInfo(from).EnumerateFiles("*.csv").Take(FilesMax))
        {
            if (file.Length > DraftFiles.BytesMax || file.LinkTarget is not null) continue;
            var same = Path.Combine(to, file.Name);
            var own = Path.Combine(to, $"{name}.{file.Name}");
            plan._files.Add((file.FullName, IsFree(same, file.FullName) ? same : own));
        }

        return plan;
    }

    /// <summary>The text with the new names where it replays them.</summary>
    public string Rename(string text) => _files.Where(static f => Path.GetFileName(f.From) != Path.GetFileName(f.To))
        .Aggregate(text, static (now, f) => Regex.Replace(
            now,
            $@"\b(replay:\s*){Regex.Escape(Path.GetFileName(f.From))}(?![\w.-])",
            "$1" + Path.GetFileName(f.To),
            RegexOptions.None,
            TimeSpan.FromSeconds(1)));

    public void Copy()
    {
        foreach (var (from, to) in _files)
        {
            if (!Path.Exists(to)) File.Copy(from, to);
        }
    }

    private static bool IsFree(string path, string from) =>
        !Path.Exists(path) || File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(from));
}
