using System.Numerics;
using System.Runtime.InteropServices;

namespace Yuimori.Trust.Log;

/// <summary>
/// A complete subtree: the leaves from <c>index × 2^level</c> to before <c>(index + 1) × 2^level</c>.
/// </summary>
/// <param name="Level">0 for a leaf.</param>
/// <param name="Index">Counted from 0 within the level.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NodeAddress(int Level, long Index)
{
    /// <summary>The first leaf below it.</summary>
    public long FirstLeaf => Index << Level;

    /// <summary>The leaf after the last below it.</summary>
    public long EndLeaf => (Index + 1) << Level;

    /// <summary>
    /// Its place in the order in which nodes become complete while leaves are added. So a store that keeps nodes under
    /// their position is only ever appended to.
    /// </summary>
    public long Position => OfLeaf(EndLeaf - 1) + Level;

    /// <summary>How many nodes are complete in a tree of this size.</summary>
    public static long CountFor(long size) => (2 * size) - BitOperations.PopCount((ulong)size);

    private static long OfLeaf(long leaf) => CountFor(leaf);
}
