using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>
/// The portable file (docs/reference/journal-export.md): made from a database, verified with nothing else.
/// </summary>
public static class JournalExport
{
    /// <summary>Whether a file begins like an export; a database does not.</summary>
    public static bool IsExport(string file)
    {
        using var stream = File.OpenRead(file);
        return stream.ReadByte() == '{';
    }

    /// <summary>Exports a Journal: a copy of its database, or the live one.</summary>
    /// <returns>How many records, or why not.</returns>
    public static Result<long> Write(
        JournalFiles files, string file, IProgress<JournalProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            if (!File.Exists(files.Database)) return JournalErrors.Unreadable($"{files.Database} does not exist");
            var kept = HeadsFile.ReadNotes(files.Heads);
            using var database = SqliteDatabase.OpenReader(files.Database);
            database.Execute("BEGIN");
            var meta = JournalMeta.Read(database, files.Database);
            if (!meta.IsOk) return meta.Error;
            var temporary = file + ".new";
            long count;
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                count = new ExportWriter(database, stream, progress).Write(meta.Value, kept, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
            return count;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Boundary: no export was made, and the caller says so (JOURNAL-07).
            return JournalErrors.Unreadable($"{files.Database} to {file}: {e.Message}");
        }
    }

    /// <summary>Verifies an export and names the first bad record.</summary>
    /// <param name="export">The file's bytes.</param>
    /// <param name="pin">What the verifier already knows; null: nothing.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    public static JournalVerification Verify(
        Stream export, JournalPin? pin = null, IProgress<JournalProgress>? progress = null,
        CancellationToken cancellation = default) =>
        new ExportAudit(export, pin ?? new JournalPin(), progress).Run(cancellation);

    /// <summary>Verifies an export by its key alone.</summary>
    public static JournalVerification Verify(Stream export, string? expectedVerifierKey) =>
        Verify(export, new JournalPin { VerifierKey = expectedVerifierKey });
}
