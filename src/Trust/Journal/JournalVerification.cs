using Yuimori.Kernel.Results;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>What came of verifying a Journal.</summary>
public sealed record JournalVerification
{
    /// <summary>Whether every record is there, unchanged, in order, and covered by the signed checkpoint.</summary>
    public bool Holds => Problem is null;

    /// <summary>Records that were read.</summary>
    public required long Size { get; init; }

    /// <summary>The signed checkpoint, when its signature holds.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>The key that the signatures were checked with; empty when none was readable.</summary>
    public required string VerifierKey { get; init; }

    /// <summary>Whether the verifier brought that key itself. Without it, the file vouches only for itself.</summary>
    public required bool KeyPinned { get; init; }

    /// <summary>Earlier signed checkpoints that were found to be contained.</summary>
    public int EarlierCheckpoints { get; init; }

    /// <summary>What does not hold; the code is one of <see cref="JournalProblem"/>.</summary>
    public Error? Problem { get; init; }

    /// <summary>The first bad record; null when all hold, or when the trouble is not in a record.</summary>
    public long? BadIndex { get; init; }

    /// <summary>
    /// The last record among which the first bad one is: equal to <see cref="BadIndex"/> unless the records and their
    /// hashes were recomputed together, when only signed checkpoints can tell where.
    /// </summary>
    public long? BadIndexMax { get; init; }
}
