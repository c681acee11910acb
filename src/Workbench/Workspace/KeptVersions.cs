namespace Yuimori.Workbench.Workspace;

/// <summary>
/// Every text that was read for editing or saved, by its version: what two people started from can be told even when
/// one of them has saved, after a restart and on another node.
/// </summary>
internal sealed class KeptVersions(string folder)
{
    /// <summary>The folder beside the drafts.</summary>
    public const string FolderName = ".versions";

    /// <summary>100 a file; stops endless saving from filling the disk. The oldest go first.</summary>
    private const int VersionsMax = 100;

    private string Root => Path.Combine(folder, FolderName);

    /// <summary>Makes the folder, and keeps it out of the drafts' own git history.</summary>
    public void Ensure()
    {
        // A folder from a stranger may bring it along as a link to a place where nobody wants files.
        if (new DirectoryInfo(Root).LinkTarget is not null) throw new IOException($"{Root} is a link");
        Directory.CreateDirectory(Root);
        var ignore = Path.Combine(Root, ".gitignore");
        if (!File.Exists(ignore)) File.WriteAllText(ignore, "*\n");
    }

    public string LockPath => Path.Combine(Root, ".lock");

    /// <summary>Keeps a text; one that is kept already becomes the newest.</summary>
    public void Keep(DraftFile file, DateTimeOffset now)
    {
        if (file.Version.Length == 0) return;
        var folderOfFile = FolderOf(file.Name, file.Part);
        Directory.CreateDirectory(folderOfFile);
        var path = Path.Combine(folderOfFile, file.Version);
        if (!File.Exists(path)) File.WriteAllText(path, file.Text);
        File.SetLastWriteTimeUtc(path, now.UtcDateTime);
        foreach (var old in Of(file.Name, file.Part).Skip(VersionsMax)) File
            .Delete(Path.Combine(folderOfFile, old.Version));
    }

    /// <summary>A kept text; null when it is not kept.</summary>
    public string? Find(DraftName name, DraftPart part, string version)
    {
        if (version.Length != 64 || !version.All(char.IsAsciiHexDigitLower)) return null;
        var path = Path.Combine(FolderOf(name, part), version);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    /// <summary>What is kept of a file, newest first.</summary>
    public IReadOnlyList<KeptVersion> Of(DraftName name, DraftPart part)
    {
        var of = new DirectoryInfo(FolderOf(name, part));
        if (!of.Exists) return [];
        return
        [
            .. of.EnumerateFiles().Where(static f => f.Name.Length == 64)
                .OrderByDescending(static f => f.LastWriteTimeUtc).ThenBy(static f => f.Name, StringComparer.Ordinal)
                .Select(static f => new KeptVersion(f.Name, new DateTimeOffset(f.LastWriteTimeUtc))),
        ];
    }

    private string FolderOf(DraftName name, DraftPart part) =>
        Path.Combine(Root, $"{name}.{part.ToString().ToLowerInvariant()}");
}

/// <summary>A version of a draft's file that is still kept.</summary>
/// <param name="Version">SHA-256 of its bytes, lower-case hex.</param>
/// <param name="At">When it was last read for editing or saved, in UTC.</param>
public sealed record KeptVersion(string Version, DateTimeOffset At);
