using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Workspace.Difference;

namespace Yuimori.Workbench.Workspace;

/// <summary>
/// A folder of drafts: <c>x.system.yaml</c>, with answers beside it. Several people and programs may work on it at
/// once: a save names the version that it started from, and never overwrites what it has not seen.
/// </summary>
/// <param name="folder">The folder; made when the first draft is.</param>
/// <param name="clock">The time.</param>
public sealed class DesignWorkspace(string folder, TimeProvider clock)
{
    /// <summary>500 drafts in a list; stops a folder of very many files from becoming a page of megabytes.</summary>
    public const int DraftsMax = 500;

    /// <summary>1 Mi characters: a text that is longer has too many bytes in any case.</summary>
    public const int TextLengthMax = DraftFiles.BytesMax;

    private readonly KeptVersions _kept = new(folder);

    /// <summary>Why a text of so many bytes is refused.</summary>
    public static Error TooLarge(long bytes) => DraftFiles.TooLarge(bytes);

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The drafts by name.</summary>
    public IReadOnlyList<DraftInfo> List()
    {
        var found = new DirectoryInfo(folder);
        if (!found.Exists) return [];
        var drafts = new List<DraftInfo>();
        foreach (var file in found.EnumerateFiles("*" + EndingOf(DraftPart.System)))
        {
            var stem = file.Name[..^EndingOf(DraftPart.System).Length];
            if (file.LinkTarget is not null || !DraftName.TryParse(stem, out var name)) continue;
            drafts.Add(new DraftInfo(name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc)));
            if (drafts.Count == DraftsMax) break;
        }

        return [.. drafts.OrderBy(static d => d.Name.Value, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Where a draft's file lies.</summary>
    public string PathOf(DraftName name, DraftPart part = DraftPart.System) =>
        Path.Combine(folder, name.Value + EndingOf(part));

    /// <summary>Reads a file of a draft; one that does not exist has an empty version.</summary>
    public Result<DraftFile> Read(DraftName name, DraftPart part = DraftPart.System)
    {
        var path = PathOf(name, part);
        return DraftFiles.Read(path, DraftFiles.LimitOf(part)).Map(read =>
            new DraftFile(name, part, path, read.Text, read.Version));
    }

    /// <summary>As <see cref="Read"/>, and keeps the text so that a later save can be compared with it.</summary>
    public Result<DraftFile> Open(DraftName name, DraftPart part = DraftPart.System)
    {
        var read = Read(name, part);
        return read.IsOk ? Guarded(() =>
        {
            Keep(read.Value);
            return read;
        }) : read;
    }

    /// <summary>Makes a draft.</summary>
    /// <returns>The new file; an error when the name is taken.</returns>
    public async Task<Result<DraftFile>> CreateAsync(DraftName name, string text, CancellationToken cancellation)
    {
        if (List().Count >= DraftsMax) return Error.Of("DRAFT-10", "下書きが多すぎます。", "There are too many drafts.");
        var saved = await SaveAsync(name, DraftPart.System, "", text, cancellation);
        if (!saved.IsOk) return saved.Error;
        return saved.Value is DraftSaved made ? made.Now : Error.Of(
            "DRAFT-02", "その名前の下書きはすでにあります。", "There is a draft of that name already.");
    }

    /// <summary>
    /// Makes a draft from a System file elsewhere, with the answers and the replay files that lie beside it.
    /// </summary>
    public async Task<Result<DraftFile>> CopyAsync(DraftName name, string path, CancellationToken cancellation)
    {
        var read = DraftFiles.Read(path, DraftFiles.BytesMax);
        if (!read.IsOk) return read.Error;
        var replays = Guarded<ReplayCopies>(() =>
            ReplayCopies.Plan(Path.GetDirectoryName(Path.GetFullPath(path))!, folder, name));
        if (!replays.TryGet(out var copies, out var error)) return error;
        var made = await CreateAsync(name, copies.Rename(read.Value.Text), cancellation);
        if (!made.IsOk) return made;
        var stem = path.EndsWith(EndingOf(DraftPart.System), StringComparison.Ordinal)
            ? path[..^EndingOf(DraftPart.System).Length]
            : path;
        foreach (var part in new[] { DraftPart.Checklists, DraftPart.Sheet })
        {
            var beside = DraftFiles.Read(stem + EndingOf(part), DraftFiles.LimitOf(part));
            if (!beside.IsOk || beside.Value.Version.Length == 0) continue;
            var saved = await SaveAsync(name, part, "", beside.Value.Text, cancellation);
            if (!saved.IsOk) return saved.Error;
        }

        return Guarded(() =>
        {
            copies.Copy();
            return made;
        });
    }

    /// <summary>Saves a file of a draft, unless somebody else has saved since it was read.</summary>
    /// <param name="name">The draft.</param>
    /// <param name="part">Which of its files.</param>
    /// <param name="version">The version that the text was made from; empty: there was none.</param>
    /// <param name="text">The text; its line ends become those of the file.</param>
    /// <param name="cancellation">Ends waiting for the folder.</param>
    public async Task<Result<SaveOutcome>> SaveAsync(
        DraftName name, DraftPart part, string version, string text, CancellationToken cancellation)
    {
        var ready = Guarded<Unit>(() =>
        {
            _kept.Ensure();
            return Unit.Value;
        });
        if (!ready.IsOk) return ready.Error;
        var held = await FolderLock.TakeAsync(_kept.LockPath, clock, cancellation);
        if (!held.IsOk) return held.Error;
        using (held.Value) return Guarded(() => SaveHeld(name, part, version, text.ReplaceLineEndings("\n")));
    }

    /// <summary>
    /// Takes a draft with its answers out of the folder, unless somebody has saved it since it was read. What it said
    /// stays among the kept versions: a new draft of the same name can bring it back.
    /// </summary>
    public async Task<Result<Unit>> RemoveAsync(DraftName name, string version, CancellationToken cancellation)
    {
        var held = await FolderLock.TakeAsync(_kept.LockPath, clock, cancellation);
        if (!held.IsOk) return held.Error;
        using (held.Value) return Guarded(() => RemoveHeld(name, version));
    }

    /// <summary>A text that is still kept; null when it is not.</summary>
    public string? Find(DraftName name, DraftPart part, string version) => _kept.Find(name, part, version);

    /// <summary>What is kept of a file, newest first.</summary>
    public IReadOnlyList<KeptVersion> VersionsOf(DraftName name, DraftPart part) => _kept.Of(name, part);

    private Result<SaveOutcome> SaveHeld(DraftName name, DraftPart part, string version, string text)
    {
        var read = Read(name, part);
        if (!read.IsOk) return read.Error;
        var now = read.Value;
        if (now.Version != version && now.Text != text)
        {
            Keep(now);
            var start = version.Length == 0 ? "" : _kept.Find(name, part, version);
            return new DraftMoved(now, ThreeWayMerge.Of(start, now.Text, text), start is not null);
        }

        var written = DraftFiles.Write(now.Path, LikeFile(now.Path, text), DraftFiles.LimitOf(part));
        if (!written.IsOk) return written.Error;
        var saved = now with { Text = text, Version = written.Value };
        Keep(saved);
        return new DraftSaved(saved);
    }

    private Result<Unit> RemoveHeld(DraftName name, string version)
    {
        var now = Read(name);
        if (!now.IsOk) return now.Error;
        if (now.Value.Version != version)
        {
            return Error.Of(
                "DRAFT-14", "その間に、ほかの人が保存しました。確かめてから、もう一度削除してください。",
                "Somebody has saved it in between. Look at it, then remove it again.");
        }

        foreach (var part in Enum.GetValues<DraftPart>())
        {
            var file = Read(name, part);
            if (!file.IsOk) return file.Error;
            Keep(file.Value);
            File.Delete(file.Value.Path);
        }

        return Unit.Value;
    }

    // A file that a Windows editor wrote keeps its line ends: else every line of it would change at once.
    private static string LikeFile(string path, string text) =>
        File.Exists(path) && File.ReadAllText(path).Contains("\r\n", StringComparison.Ordinal)
            ? text.Replace("\n", "\r\n", StringComparison.Ordinal)
            : text;

    private void Keep(DraftFile file)
    {
        _kept.Ensure();
        _kept.Keep(file, clock.GetUtcNow());
    }

    private static Result<T> Guarded<T>(Func<Result<T>> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Error.Of(
                "DRAFT-11", "下書きのフォルダーを読み書きできません。", "The folder of drafts cannot be read and written.", e.Message);
        }
    }

    private static string EndingOf(DraftPart part) => part switch
    {
        DraftPart.System => ".system.yaml",
        DraftPart.Checklists => ".checklists.yaml",
        DraftPart.Sheet => ".sheet.yaml",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
