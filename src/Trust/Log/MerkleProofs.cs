namespace Yuimori.Trust.Log;

/// <summary>
/// Makes proofs from the nodes that a log keeps: O(log² n) reads at most, O(log n) hashes in the proof.
/// </summary>
public static class MerkleProofs
{
    /// <summary>Proves that a leaf is in the tree of a size (RFC 6962 §2.1.1).</summary>
    public static IReadOnlyList<MerkleHash> Inclusion(IMerkleNodes nodes, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<MerkleHash>();
        var (begin, end) = (0L, size);
        while (end - begin > 1)
        {
            var middle = begin + Split(end - begin);
            if (index < middle)
            {
                proof.Add(Root(nodes, middle, end));
                end = middle;
            }
            else
            {
                proof.Add(Root(nodes, begin, middle));
                begin = middle;
            }
        }

        proof.Reverse();
        return proof;
    }

    /// <summary>Proves that the tree of an old size is the beginning of that of a new one (RFC 6962 §2.1.2).</summary>
    public static IReadOnlyList<MerkleHash> Consistency(IMerkleNodes nodes, long oldSize, long newSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        var proof = new List<MerkleHash>();
        if (oldSize == 0 || oldSize == newSize) return proof;
        var (begin, end) = (0L, newSize);
        while (end != oldSize)
        {
            var middle = begin + Split(end - begin);
            if (oldSize <= middle)
            {
                proof.Add(Root(nodes, middle, end));
                end = middle;
            }
            else
            {
                proof.Add(Root(nodes, begin, middle));
                begin = middle;
            }
        }

        // The old tree's own root need not be sent when it is a complete subtree of the new one.
        if (begin != 0) proof.Add(Root(nodes, begin, end));
        proof.Reverse();
        return proof;
    }

    /// <summary>The root of the tree of a size.</summary>
    public static MerkleHash RootOf(IMerkleNodes nodes, long size) => CompactRange.Load(nodes, size).Root();

    private static MerkleHash Root(IMerkleNodes nodes, long begin, long end)
    {
        var size = end - begin;
        if (long.IsPow2(size)) return nodes.Read(new NodeAddress((int)long.Log2(size), begin >> (int)long.Log2(size)));
        var middle = begin + Split(size);
        return MerkleHash.OfNode(Root(nodes, begin, middle), Root(nodes, middle, end));
    }

    // The largest power of two smaller than the size (RFC 6962 §2.1).
    private static long Split(long size) => 1L << (int)long.Log2(size - 1);
}
