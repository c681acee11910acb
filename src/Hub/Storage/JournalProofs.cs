using Yuimori.Console.Web;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;
using JournalVerification = Yuimori.Console.Web.JournalVerification;

namespace Yuimori.Hub.Storage;

/// <summary>Shows the console what the Journal's Merkle log proves.</summary>
internal sealed class JournalProofs(SqliteJournal journal) : IJournalProofs
{
    public async ValueTask<InclusionProof?> ProveAsync(long index, CancellationToken cancellation)
    {
        var note = journal.Checkpoint;
        var key = NoteVerifier.Parse(journal.VerifierKey);
        if (!key.IsOk) return null;
        using var verifier = key.Value;
        if (!Checkpoint.Open(note, verifier).TryGet(out var head, out _) || index >= head.Size) return null;
        var query = new JournalQuery { From = index, To = index + 1, CountMax = 1 };
        if (await journal.ReadAsync(query, cancellation) is not [var entry]) return null;
        var leaf = LeafCodec.Encode(entry.Origin, entry.OriginIndex, EventCodec.Encode(entry.Event));
        var hash = MerkleHash.OfLeaf(leaf);
        var path = journal.InclusionProof(index, head.Size);
        return new InclusionProof
        {
            Leaf = leaf,
            LeafHash = Hex(hash),
            Path = [.. path.Select(Hex)],
            TreeSize = head.Size,
            RootHash = Hex(head.Root),
            Checkpoint = note,
            Holds = MerkleVerification.Includes(hash, index, head.Size, path, head.Root),
        };
    }

    public async ValueTask<JournalVerification> VerifyAsync(IProgress<long> progress, CancellationToken cancellation)
    {
        var found = await journal.VerifyAsync(new Done(progress), cancellation);
        var root = found.Checkpoint is { } head ? Hex(head.Root) : null;
        return new JournalVerification(found.Size, root, found.BadIndex, found.Problem?.Safe);
    }

    private static string Hex(MerkleHash hash) => Convert.ToHexStringLower(hash.ToArray());

    private sealed class Done(IProgress<long> progress) : IProgress<JournalProgress>
    {
        public void Report(JournalProgress value) => progress.Report(value.Done);
    }
}
