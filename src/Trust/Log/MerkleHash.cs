using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Yuimori.Trust.Log;

/// <summary>
/// A SHA-256 hash in a Merkle tree (RFC 6962 §2.1): leaves and nodes are hashed apart by a first byte.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct MerkleHash : IEquatable<MerkleHash>
{
    /// <summary>Bytes in a hash.</summary>
    public const int Size = 32;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    /// <summary>The hash of these 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are not 32.</exception>
    public MerkleHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size) throw new ArgumentException($"{bytes.Length} bytes, expected {Size}", nameof(bytes));
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        (_a, _b, _c, _d) = (words[0], words[1], words[2], words[3]);
    }

    /// <summary>The root of the tree without leaves: the hash of nothing.</summary>
    public static MerkleHash EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf.</summary>
    public static MerkleHash OfLeaf(ReadOnlySpan<byte> leaf)
    {
        Span<byte> hash = stackalloc byte[Size];
        if (leaf.Length < 1024)
        {
            Span<byte> input = stackalloc byte[1024];
            input[0] = LeafPrefix;
            leaf.CopyTo(input[1..]);
            SHA256.HashData(input[..(leaf.Length + 1)], hash);
            return new MerkleHash(hash);
        }

        using var incremental = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        incremental.AppendData([LeafPrefix]);
        incremental.AppendData(leaf);
        incremental.GetHashAndReset(hash);
        return new MerkleHash(hash);
    }

    /// <summary>The hash of a node over its two children.</summary>
    public static MerkleHash OfNode(MerkleHash left, MerkleHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Size)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Size)..]);
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(input, hash);
        return new MerkleHash(hash);
    }

    /// <summary>Reads 44 characters of base64.</summary>
    /// <returns>The hash, or null when the text is not its one spelling.</returns>
    public static MerkleHash? FromBase64(string text)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (text.Length != 44 || !Convert.TryFromBase64String(text, bytes, out var length)) return null;
        if (length != Size) return null;
        return Convert.ToBase64String(bytes) == text ? new MerkleHash(bytes) : null;
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> destination)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(destination[..Size]);
        (words[0], words[1], words[2], words[3]) = (_a, _b, _c, _d);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>44 characters of base64, as in a checkpoint.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());

    /// <inheritdoc/>
    public bool Equals(MerkleHash other) => _a == other._a && _b == other._b && _c == other._c && _d == other._d;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MerkleHash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_a, _b, _c, _d);

    /// <summary>Value equality. Hashes are public: no constant time is needed.</summary>
    public static bool operator ==(MerkleHash left, MerkleHash right) => left.Equals(right);

    /// <summary>Value inequality.</summary>
    public static bool operator !=(MerkleHash left, MerkleHash right) => !left.Equals(right);
}
