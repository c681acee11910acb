namespace Yuimori.Trust.Log;

/// <summary>Verifies proofs as they come from a log that may lie (RFC 9162 §§2.1.3.2, 2.1.4.2).</summary>
public static class MerkleVerification
{
    /// <summary>Whether a proof shows that a leaf stands at an index of the tree with this size and root.</summary>
    public static bool Includes(
        MerkleHash leaf, long index, long size, IReadOnlyList<MerkleHash> proof, MerkleHash root)
    {
        if (index < 0 || index >= size) return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var other in proof)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.OfNode(other, hash);
                Climb(ref node, ref last);
            }
            else
            {
                hash = MerkleHash.OfNode(hash, other);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether a proof shows that the tree of the old size and root is the beginning of the new one.</summary>
    public static bool Continues(
        long oldSize, MerkleHash oldRoot, long newSize, MerkleHash newRoot, IReadOnlyList<MerkleHash> proof)
    {
        if (oldSize < 0 || oldSize > newSize) return false;
        if (oldSize == newSize) return proof.Count == 0 && oldRoot == newRoot;
        if (oldSize == 0) return proof.Count == 0 && oldRoot == MerkleHash.EmptyRoot;
        var path = long.IsPow2(oldSize) ? [oldRoot, .. proof] : proof;
        if (path.Count == 0) return false;
        var (node, last) = (oldSize - 1, newSize - 1);
        while ((node & 1) == 1) (node, last) = (node >> 1, last >> 1);
        var (oldHash, newHash) = (path[0], path[0]);
        foreach (var other in path.Skip(1))
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                (oldHash, newHash) = (MerkleHash.OfNode(other, oldHash), MerkleHash.OfNode(other, newHash));
                Climb(ref node, ref last);
            }
            else
            {
                newHash = MerkleHash.OfNode(newHash, other);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && oldHash == oldRoot && newHash == newRoot;
    }

    // A last node without a sibling is its own parent: climb to where it has one.
    private static void Climb(ref long node, ref long last)
    {
        while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
    }
}
