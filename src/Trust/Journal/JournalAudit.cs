using Yuimori.Kernel.Results;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>
/// Judges records, in order, against the signed head, heads signed before it, and the hash that was kept for each
/// record. Pure: the database and the export are read elsewhere.
/// </summary>
internal sealed class JournalAudit
{
    private readonly Checkpoint _head;
    private readonly IReadOnlyList<KnownHead> _earlier;
    private readonly CompactRange _found = new();
    private readonly CompactRange _listed = new();
    private int _nextEarlier;
    private long _lastGood;
    private long _lastPinnedGood;
    private Checkpoint? _contradicted;
    private (long Index, Error Problem)? _difference;
    private (long Index, Error Problem)? _stop;
    private NodeAddress? _badNode;

    /// <param name="head">Its signature has been verified.</param>
    /// <param name="earlier">So have theirs.</param>
    public JournalAudit(Checkpoint head, IEnumerable<KnownHead> earlier)
    {
        _head = head;
        _earlier = [.. earlier.OrderBy(static h => h.Checkpoint.Size).ThenByDescending(static h => h.IsPinned)];
        CheckEarlier();
    }

    /// <summary>Records so far.</summary>
    public long Size => _found.Size;

    /// <summary>Adds the next record.</summary>
    /// <param name="found">The hash of what is there.</param>
    /// <param name="listed">The hash that was kept for it; null: none.</param>
    /// <param name="stored">Gives the hash that was kept for a node above the leaves; null: none are kept.</param>
    public void Add(MerkleHash found, MerkleHash? listed, Func<NodeAddress, MerkleHash?>? stored = null)
    {
        if (Size >= _head.Size)
        {
            Stop(Size, JournalProblem.ExtraAt($"signed were {_head.Size} records"));
            return;
        }

        if (found != listed) Differ(Size, JournalProblem.ChangedAt($"record {Size} does not have its hash {listed}"));
        _found.Append(found, (address, hash) =>
        {
            if (address.Level > 0 && stored is not null && stored(address) != hash) _badNode ??= address;
        });
        _listed.Append(listed ?? found);
        CheckEarlier();
    }

    /// <summary>Says that the record at an index is bad although it can be read.</summary>
    public void Differ(long index, Error problem) => _difference ??= (index, problem);

    /// <summary>Says that nothing can be read from an index on.</summary>
    public void Stop(long index, Error problem) => _stop ??= (index, problem);

    /// <summary>The verdict, as far as the records go.</summary>
    public JournalVerification Conclude(string verifierKey, bool keyPinned)
    {
        var (from, to, problem) = Judge();
        return new JournalVerification
        {
            Size = Size,
            Checkpoint = _head,
            VerifierKey = verifierKey,
            KeyPinned = keyPinned,
            EarlierCheckpoints = _contradicted is null ? _nextEarlier : 0,
            Problem = problem,
            BadIndex = problem is null ? null : from,
            BadIndexMax = problem is null ? null : to,
        };
    }

    private (long From, long To, Error? Problem) Judge()
    {
        if (_difference is { } difference) return JudgeDifference(difference.Index, difference.Problem);
        if (_stop is { } stop) return (stop.Index, stop.Index, stop.Problem);
        if (Size < _head.Size)
        {
            return (Size, Size, JournalProblem.MissingAt($"{Size} records, signed were {_head.Size}"));
        }

        return _found.Root() == _head.Root && _contradicted is null ? JudgeWhole() : JudgeRewritten();
    }

    // Every record is as signed; the rest is what else should be so.
    private (long From, long To, Error? Problem) JudgeWhole()
    {
        if (_nextEarlier < _earlier.Count)
        {
            var later = _earlier[^1].Checkpoint;
            return (Size, Size, JournalProblem.MissingAt($"{Size} records, and {later.Size} were signed before"));
        }

        return _badNode is { } node
            ? (node.FirstLeaf, node.EndLeaf - 1, JournalProblem.HashesAt($"the hash kept for {node} is wrong"))
            : (0, 0, null);
    }

    private (long From, long To, Error? Problem) JudgeDifference(long index, Error problem)
    {
        var whole = Size == _head.Size && _stop is null;
        if (whole && _found.Root() == _head.Root && problem.Code == JournalProblem.Changed)
        {
            return (index, index, JournalProblem.HashesAt($"the hash kept for record {index} is wrong"));
        }

        // Were the kept hashes rewritten too, an earlier record may be the first bad one.
        var proven = !whole || _listed.Root() == _head.Root;
        return (proven ? index : Math.Min(_lastGood, index), index, problem);
    }

    private (long From, long To, Error? Problem) JudgeRewritten()
    {
        // If the head matches and a checkpoint that the verifier kept does not, the key itself was misused, and only
        // what the verifier kept can be relied on.
        var good = _found.Root() == _head.Root ? _lastPinnedGood : _lastGood;
        var end = _contradicted?.Size ?? _head.Size;
        var from = Math.Min(good, end - 1);
        if (_badNode is { } node && node.FirstLeaf < end && node.EndLeaf > from)
        {
            (from, end) = (Math.Max(from, node.FirstLeaf), Math.Min(end, node.EndLeaf));
        }

        return (from, end - 1, JournalProblem.RewrittenAt(
            $"the first bad record is among {from} to {end - 1}: the root differs from what was signed"));
    }

    private void CheckEarlier()
    {
        for (; _nextEarlier < _earlier.Count && _earlier[_nextEarlier].Checkpoint.Size == Size; _nextEarlier++)
        {
            var head = _earlier[_nextEarlier];
            if (head.Checkpoint.Root != _found.Root()) _contradicted ??= head.Checkpoint;
            if (_contradicted is not null) continue;
            _lastGood = Size;
            if (head.IsPinned) _lastPinnedGood = Size;
        }
    }
}
