using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>Opens or creates the database and refuses one that does not match its signed head.</summary>
internal static class JournalOpening
{
    /// <summary>
    /// Takes the Journal for this process; the operating system gives it back however the process ends.
    /// </summary>
    public static Result<FileStream> Lock(JournalFiles files)
    {
        try
        {
            return OwnerOnly(files.Lock, FileShare.None);
        }
        catch (IOException e)
        {
            return JournalErrors.InUse($"{files.Database}: {e.Message}");
        }
        catch (UnauthorizedAccessException e)
        {
            return JournalErrors.Unreadable($"{files.Lock}: {e.Message}");
        }
    }

    /// <summary>The database, its tree and its head.</summary>
    public static Result<(JournalTransaction Transaction, string Note)> Open(
        JournalFiles files, ComponentId origin, NoteKey key)
    {
        SqliteDatabase? database = null;
        try
        {
            var isNew = !File.Exists(files.Database) || new FileInfo(files.Database).Length == 0;
            if (isNew && File.Exists(files.Heads))
            {
                return JournalErrors.OlderThanHeads(
                    $"{files.Database} is missing or empty, and {files.Heads} is there");
            }

            if (isNew) OwnerOnly(files.Database, FileShare.ReadWrite).Dispose();
            database = SqliteDatabase.OpenWriter(files.Database, create: false);
            // Nothing is written into a file before it is known to be a Journal.
            if (!isNew && JournalMeta.Read(database, files.Database) is { IsOk: false, Error: var foreign })
            {
                database.Dispose();
                return foreign;
            }

            database.Execute(JournalSchema.WriterPragmas);
            if (isNew) Create(database, origin, key);
            var found = Check(database, files, origin, key);
            if (found.IsOk) return (new JournalTransaction(database, origin, found.Value.Tree), found.Value.Note);
            database.Dispose();
            return found.Error;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Boundary: the Journal stays closed, and the program does not start.
            database?.Dispose();
            return e is SqliteFailure { IsDamage: true }
                ? JournalErrors.Damaged($"{files.Database}: {e.Message}")
                : JournalErrors.Unreadable($"{files.Database}: {e.Message}");
        }
    }

    // What happened in a home is its people's; SQLite gives its other files the same mode.
    private static FileStream OwnerOnly(string path, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static void Create(SqliteDatabase database, ComponentId origin, NoteKey key)
    {
        database.Execute("BEGIN IMMEDIATE");
        database.Execute(JournalSchema.Create);
        using (var meta = database.Prepare("INSERT INTO meta (name, value) VALUES (?1, ?2)"))
        {
            meta.Bind(1, JournalMeta.OriginName).Bind(2, origin.Value).Run();
            meta.Bind(1, JournalMeta.KeyName).Bind(2, key.VerifierKey).Run();
        }

        using (var head = database.Prepare("INSERT INTO head (one, note) VALUES (1, ?1)"))
        {
            head.Bind(1, key.Sign(new Checkpoint(key.Name, 0, MerkleHash.EmptyRoot).Format())).Run();
        }

        database.Execute("COMMIT");
    }

    private static Result<(CompactRange Tree, string Note)> Check(
        SqliteDatabase database, JournalFiles files, ComponentId origin, NoteKey key)
    {
        var meta = JournalMeta.Read(database, files.Database);
        if (!meta.IsOk) return meta.Error;
        if (meta.Value.Origin != origin || meta.Value.VerifierKey != key.VerifierKey)
        {
            return JournalErrors.OtherOwner(
                $"{files.Database} is {meta.Value.Origin}'s with {meta.Value.VerifierKey}, "
                + $"expected {origin}'s with {key.VerifierKey}");
        }

        using var verifier = NoteVerifier.Parse(key.VerifierKey).Value;
        var head = Checkpoint.Open(meta.Value.Head, verifier);
        if (!head.IsOk) return JournalErrors.TreeMismatch($"{files.Database}: {head.Error.Detail}");
        var tree = Tree(database, head.Value, files.Database);
        if (!tree.IsOk) return tree.Error;
        return CheckHeads(database, files, verifier, tree.Value) is { } older ? older : (tree.Value, meta.Value.Head);
    }

    private static Result<CompactRange> Tree(SqliteDatabase database, Checkpoint head, string file)
    {
        var leaves = JournalSchema.Number(database, "SELECT ifnull(max(idx), -1) + 1 FROM leaf");
        var nodes = JournalSchema.Number(database, "SELECT ifnull(max(position), -1) + 1 FROM node");
        if (leaves != head.Size || nodes != NodeAddress.CountFor(head.Size))
        {
            return JournalErrors.TreeMismatch(
                $"{file}: the signed head covers {head.Size} records, there are {leaves} (and {nodes} nodes)");
        }

        try
        {
            using var reader = new SqliteNodes(database);
            var tree = CompactRange.Load(reader, head.Size);
            return tree.Root() == head.Root
                ? tree
                : JournalErrors.TreeMismatch($"{file}: root {tree.Root()}, the signed head says {head.Root}");
        }
        catch (InvalidDataException e)
        {
            return JournalErrors.TreeMismatch($"{file}: {e.Message}");
        }
    }

    // A log must never sign a head that contradicts an earlier one (C2SP tlog-checkpoint): an old copy put back in
    // the place of the database is refused, and the operator decides.
    private static Error? CheckHeads(
        SqliteDatabase database, JournalFiles files, NoteVerifier verifier, CompactRange tree)
    {
        var heads = HeadsFile.Read(files.Heads, verifier);
        if (!heads.IsOk) return heads.Error;
        if (heads.Value.Count == 0) return null;
        var last = heads.Value[^1].Checkpoint;
        if (last.Size > tree.Size)
        {
            return JournalErrors.OlderThanHeads(
                $"{files.Database} has {tree.Size} records, and {files.Heads} proves {last.Size}");
        }

        using var nodes = new SqliteNodes(database);
        var root = MerkleProofs.RootOf(nodes, last.Size);
        return root == last.Root
            ? null
            : JournalErrors.OlderThanHeads(
                $"{files.Database}: root {root} at {last.Size} records, {files.Heads} proves {last.Root}");
    }
}
