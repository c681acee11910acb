using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>Verifies a Journal's database: a copy, or the live one, beside the process that writes it.</summary>
public static class JournalDatabase
{
    /// <summary>The records in order, unverified; those that are added while reading may come too.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no Journal, or a record is damaged.</exception>
    public static IEnumerable<JournalEntry> Read(JournalFiles files)
    {
        using var reads = new JournalReads(files.Database);
        if (reads.On(database => JournalMeta.Read(database, files.Database)) is { IsOk: false, Error: var error })
        {
            throw new InvalidDataException(error.ToString());
        }

        for (var next = 0L; ;)
        {
            var page = reads.Entries(new JournalQuery { From = next });
            if (page.Count == 0) yield break;
            foreach (var entry in page) yield return entry;
            next = page[^1].Index + 1;
        }
    }

    /// <summary>Reads every record again and compares with what was signed.</summary>
    public static JournalVerification Verify(
        JournalFiles files, JournalPin pin, IProgress<JournalProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            if (!File.Exists(files.Database))
            {
                return JournalProof.Refuse(JournalProblem.NotReadable($"{files.Database} does not exist"), pin);
            }

            // Heads before the database: on a live Journal the other order could show a head of records not yet seen.
            var kept = HeadsFile.ReadNotes(files.Heads);
            using var database = SqliteDatabase.OpenReader(files.Database);
            database.Execute("BEGIN");
            var meta = JournalMeta.Read(database, files.Database);
            if (!meta.IsOk) return JournalProof.Refuse(JournalProblem.NotReadable(meta.Error.Detail), pin);
            var proof = JournalProof.Open(meta.Value.VerifierKey, meta.Value.Head, kept, pin);
            return proof.IsOk
                ? new DatabaseAudit(database, proof.Value, progress).Run(cancellation)
                : JournalProof.Refuse(proof.Error, pin);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Boundary: what cannot be read is not proven.
            return JournalProof.Refuse(JournalProblem.NotReadable($"{files.Database}: {e.Message}"), pin);
        }
    }
}
