using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>Feeds the rows of a database, seen at one moment, to the audit.</summary>
internal sealed class DatabaseAudit(
    SqliteDatabase database, JournalProof proof, IProgress<JournalProgress>? progress)
{
    private readonly JournalAudit _audit = new(proof.Head, proof.Earlier);

    public JournalVerification Run(CancellationToken cancellation)
    {
        try
        {
            using var nodes = new SqliteNodes(database);
            using var rows = database.Prepare("SELECT idx, id, kind, component, body FROM leaf ORDER BY idx");
            while (rows.Step() && Add(rows, nodes))
            {
                if (_audit.Size % JournalProgress.Step != 0) continue;
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new JournalProgress(_audit.Size, proof.Head.Size));
            }
        }
        catch (SqliteFailure e)
        {
            _audit.Stop(_audit.Size, JournalProblem.NotReadable(e.Message));
        }

        progress?.Report(new JournalProgress(_audit.Size, proof.Head.Size));
        return _audit.Conclude(proof.VerifierKey, proof.KeyPinned);
    }

    private bool Add(SqliteStatement row, SqliteNodes nodes)
    {
        var (index, expected) = (row.Number(0), _audit.Size);
        if (index != expected)
        {
            _audit.Stop(expected, index < expected
                ? JournalProblem.ExtraAt($"a record stands at index {index}")
                : JournalProblem.MissingAt($"record {expected} is gone; the next is {index}"));
            return false;
        }

        var body = row.Bytes(4);
        _audit.Add(MerkleHash.OfLeaf(body), nodes.TryRead(new NodeAddress(0, index)), nodes.TryRead);
        if (_audit.Size == expected) return false;
        if (LeafCodec.Decode(body) is not { } record)
        {
            _audit.Differ(index, JournalProblem.ChangedAt($"record {index} cannot be read"));
        }
        else if (!IsIndexedAsItSays(row, record))
        {
            _audit.Differ(index, JournalProblem.MisplacedAt(
                $"record {index} is indexed under an id, kind or component that it does not have"));
        }

        return true;
    }

    // Queries use these columns: whoever changes them hides a record without touching its bytes.
    private static bool IsIndexedAsItSays(SqliteStatement row, LeafRecord record) =>
        row.Text(1) == record.Event.Id
        && row.Text(2) == record.Event.Kind
        && row.Text(3) == record.Event.Component.Value;
}
