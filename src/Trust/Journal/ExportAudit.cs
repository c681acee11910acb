using Yuimori.Kernel.Results;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>Feeds the lines of an export to the audit.</summary>
internal sealed class ExportAudit(Stream stream, JournalPin pin, IProgress<JournalProgress>? progress)
{
    private readonly LineReader _lines = new(stream, ExportLines.BytesMax);

    public JournalVerification Run(CancellationToken cancellation)
    {
        if (!_lines.TryRead(out var first) || ExportLines.DecodeHeader(first) is not { } header)
        {
            return JournalProof.Refuse(JournalProblem.NotReadable("the first line is no header of an export"), pin);
        }

        var notes = new List<string>();
        ReadOnlySpan<byte> line;
        bool hasLine;
        while ((hasLine = _lines.TryRead(out line)) && !ExportLines.IsRecord(line))
        {
            if (ExportLines.DecodeHead(line) is { } head) notes.Add(head.Checkpoint);
            else if (notes.Count > 0 && ExportLines.ResemblesRecord(line)) break;
            else return JournalProof.Refuse(JournalProblem.NoCheckpoint($"line {notes.Count + 2} is malformed"), pin);
        }

        if (notes.Count == 0) return JournalProof.Refuse(JournalProblem.NoCheckpoint("no checkpoint follows"), pin);
        var proof = JournalProof.Open(header.VerifierKey, notes[0], notes[1..], pin);
        if (!proof.IsOk) return JournalProof.Refuse(proof.Error, pin);
        if (proof.Value.Head.Size != header.Size)
        {
            return JournalProof.Refuse(
                JournalProblem.NoCheckpoint(
                    $"the header says {header.Size} records, signed were {proof.Value.Head.Size}"),
                pin);
        }

        var audit = new JournalAudit(proof.Value.Head, proof.Value.Earlier);
        while (hasLine && Add(audit, line))
        {
            if (audit.Size % JournalProgress.Step == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new JournalProgress(audit.Size, header.Size));
            }

            hasLine = _lines.TryRead(out line);
        }

        if (!hasLine && _lines.Trouble is { } trouble) audit.Stop(audit.Size, JournalProblem.ChangedAt(trouble));
        progress?.Report(new JournalProgress(audit.Size, header.Size));
        return audit.Conclude(proof.Value.VerifierKey, proof.Value.KeyPinned);
    }

    private bool Add(JournalAudit audit, ReadOnlySpan<byte> line)
    {
        var expected = audit.Size;
        if (!ExportLines.TryDecodeRecord(line, out var record))
        {
            audit.Stop(expected, JournalProblem.ChangedAt($"the line of record {expected} is malformed"));
            return false;
        }

        if (record.Index != expected)
        {
            audit.Stop(expected, Gap(expected, record.Index));
            return false;
        }

        audit.Add(MerkleHash.OfLeaf(record.Leaf), record.Hash);
        return audit.Size > expected;
    }

    // Whether the record is gone or only moved is told by the lines that follow.
    private Error Gap(long expected, long found)
    {
        while (found > expected && _lines.TryRead(out var line))
        {
            if (ExportLines.TryDecodeRecord(line, out var record) && record.Index == expected)
            {
                return JournalProblem.MisplacedAt($"record {found} stands in the place of record {expected}");
            }
        }

        return found > expected
            ? JournalProblem.MissingAt($"record {expected} is gone; the next is {found}")
            : JournalProblem.MisplacedAt($"record {found} stands in the place of record {expected}");
    }
}
