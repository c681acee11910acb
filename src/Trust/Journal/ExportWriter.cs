using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>
/// Writes an export of what a database holds, with the hashes that it keeps: what is bad in it stays bad in the export.
/// </summary>
internal sealed class ExportWriter(SqliteDatabase database, Stream stream, IProgress<JournalProgress>? progress)
{
    public long Write(JournalMeta meta, IReadOnlyList<string> kept, CancellationToken cancellation)
    {
        var size = Size(meta);
        Line(ExportLines.Encode(new ExportHeader(
            ExportHeader.FormatName, ExportHeader.OnlyVersion, meta.VerifierKey, size)));
        Line(ExportLines.Encode(new ExportHead(meta.Head)));
        foreach (var note in kept) Line(ExportLines.Encode(new ExportHead(note)));
        using var nodes = new SqliteNodes(database);
        using var rows = database.Prepare("SELECT idx, body FROM leaf ORDER BY idx");
        var count = 0L;
        for (; rows.Step(); count++)
        {
            var hash = nodes.TryRead(new NodeAddress(0, rows.Number(0))) ?? MerkleHash.OfLeaf(rows.Bytes(1));
            Line(ExportLines.Encode(rows.Number(0), hash, rows.Bytes(1)));
            if (count % JournalProgress.Step != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new JournalProgress(count, size));
        }

        progress?.Report(new JournalProgress(count, size));
        return count;
    }

    // Whether the head is genuine is for whoever verifies; here only its size is needed, for the first line.
    private static long Size(JournalMeta meta)
    {
        var note = SignedNote.Parse(meta.Head);
        var checkpoint = note.IsOk ? Checkpoint.Parse(note.Value.Text) : note.Error;
        return checkpoint.IsOk ? checkpoint.Value.Size : throw new InvalidDataException(checkpoint.Error.Detail);
    }

    private void Line(ReadOnlySpan<byte> line)
    {
        stream.Write(line);
        stream.WriteByte((byte)'\n');
    }
}
