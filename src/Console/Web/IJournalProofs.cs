namespace Yuimori.Console.Web;

/// <summary>
/// What the Journal's store can show of itself beyond its records. The hub answers it from the Merkle log; a hub
/// without an answer registers nothing, and the pages say that the proof is not available.
/// </summary>
public interface IJournalProofs
{
    /// <summary>Proves that a record is in the tree of the newest signed checkpoint.</summary>
    /// <returns>Null when no checkpoint covers the record yet.</returns>
    ValueTask<InclusionProof?> ProveAsync(long index, CancellationToken cancellation);

    /// <summary>Recomputes the whole tree from the records and compares it with the signed checkpoints.</summary>
    /// <param name="progress">Told how many records are done.</param>
    /// <param name="cancellation">Ends it without a result.</param>
    ValueTask<JournalVerification> VerifyAsync(IProgress<long> progress, CancellationToken cancellation);
}

/// <summary>A record's way to a signed root (RFC 6962 §2.1.1).</summary>
public sealed record InclusionProof
{
    /// <summary>The leaf's bytes, UTF-8 JSON.</summary>
    public required byte[] Leaf { get; init; }

    /// <summary>Its hash, lower-case hex.</summary>
    public required string LeafHash { get; init; }

    /// <summary>Hashes from the leaf's neighbour up, lower-case hex.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>Records under the checkpoint.</summary>
    public required long TreeSize { get; init; }

    /// <summary>The checkpoint's root, lower-case hex.</summary>
    public required string RootHash { get; init; }

    /// <summary>The signed note (C2SP tlog-checkpoint).</summary>
    public required string Checkpoint { get; init; }

    /// <summary>Whether leaf and path give the root. False: the stored record is not the one that was signed.</summary>
    public required bool Holds { get; init; }
}

/// <summary>What a whole verification found.</summary>
/// <param name="Size">Records looked at.</param>
/// <param name="RootHash">The root over them, lower-case hex; null when it could not be computed.</param>
/// <param name="FirstBad">Index of the first bad record; null when the fault is not in one record.</param>
/// <param name="Fault">What is wrong, for people; null: nothing.</param>
public sealed record JournalVerification(
    long Size, string? RootHash, long? FirstBad, Yuimori.Kernel.Text.LocalisedText? Fault)
{
    /// <summary>Whether every record is as it was written and signed.</summary>
    public bool IsSound => Fault is null && FirstBad is null;
}
