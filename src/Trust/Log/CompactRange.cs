namespace Yuimori.Trust.Log;

/// <summary>
/// The few subtrees that a growing tree needs to know its root: at most one for each bit of its size (RFC 9162 §2.1.2).
/// Not safe for concurrent use.
/// </summary>
public sealed class CompactRange
{
    private readonly List<MerkleHash> _roots;

    /// <summary>The tree without leaves.</summary>
    public CompactRange() => _roots = [];

    private CompactRange(long size, List<MerkleHash> roots) => (Size, _roots) = (size, roots);

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>The tree of the first <paramref name="size"/> leaves of a log that keeps its nodes.</summary>
    public static CompactRange Load(IMerkleNodes nodes, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var roots = new List<MerkleHash>();
        var begin = 0L;
        for (var level = 62; level >= 0; level--)
        {
            if ((size & (1L << level)) == 0) continue;
            roots.Add(nodes.Read(new NodeAddress(level, begin >> level)));
            begin += 1L << level;
        }

        return new CompactRange(size, roots);
    }

    /// <summary>A copy that grows on its own, for a transaction that may be undone.</summary>
    public CompactRange Clone() => new(Size, [.. _roots]);

    /// <summary>Adds a leaf.</summary>
    /// <param name="leaf">Its hash.</param>
    /// <param name="completed">Told every subtree that this leaf completes, itself first, in order of position.</param>
    public void Append(MerkleHash leaf, Action<NodeAddress, MerkleHash>? completed = null)
    {
        var (hash, index, level) = (leaf, Size, 0);
        completed?.Invoke(new NodeAddress(0, index), hash);
        while ((index & 1) == 1)
        {
            hash = MerkleHash.OfNode(_roots[^1], hash);
            _roots.RemoveAt(_roots.Count - 1);
            (index, level) = (index >> 1, level + 1);
            completed?.Invoke(new NodeAddress(level, index), hash);
        }

        _roots.Add(hash);
        Size = checked(Size + 1);
    }

    /// <summary>The root of the tree.</summary>
    public MerkleHash Root()
    {
        if (_roots.Count == 0) return MerkleHash.EmptyRoot;
        var hash = _roots[^1];
        for (var i = _roots.Count - 2; i >= 0; i--) hash = MerkleHash.OfNode(_roots[i], hash);
        return hash;
    }
}
