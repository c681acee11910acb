using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>A record's line taken apart.</summary>
internal readonly ref struct ExportRecord
{
    public required long Index { get; init; }

    public required MerkleHash Hash { get; init; }

    public required ReadOnlySpan<byte> Leaf { get; init; }
}
