using Yuimori.Kernel.Results;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>What must be proven before any record is looked at: the key, the head, the heads before it.</summary>
internal sealed record JournalProof(
    string VerifierKey, bool KeyPinned, Checkpoint Head, IReadOnlyList<KnownHead> Earlier)
{
    /// <summary>Opens the head, and what the file and the verifier kept from before.</summary>
    /// <param name="ownKey">The key that the file names.</param>
    /// <param name="head">The signed head.</param>
    /// <param name="kept">Notes that the file brings.</param>
    /// <param name="pin">What the verifier knows.</param>
    public static Result<JournalProof> Open(string ownKey, string head, IReadOnlyList<string> kept, JournalPin pin)
    {
        if (pin.VerifierKey is not null && pin.VerifierKey != ownKey)
        {
            return JournalProblem.OtherKey($"the file names {ownKey}, expected {pin.VerifierKey}");
        }

        var parsed = NoteVerifier.Parse(ownKey);
        if (!parsed.IsOk) return JournalProblem.NoCheckpoint(parsed.Error.Detail);
        using var verifier = parsed.Value;
        var opened = Checkpoint.Open(head, verifier);
        if (!opened.IsOk) return JournalProblem.NoCheckpoint(opened.Error.Detail);
        var earlier = SignedHead.OpenAll(kept, verifier, "the checkpoints of the file");
        if (!earlier.IsOk) return JournalProblem.NoCheckpoint(earlier.Error.Detail);
        var pinned = SignedHead.OpenAll(pin.Checkpoints, verifier, "the given checkpoints");
        if (!pinned.IsOk) return JournalProblem.NoCheckpoint(pinned.Error.Detail);
        return new JournalProof(
            ownKey, pin.VerifierKey is not null, opened.Value,
            [
                .. earlier.Value.Select(static h => new KnownHead(h.Checkpoint, IsPinned: false)),
                .. pinned.Value.Select(static h => new KnownHead(h.Checkpoint, IsPinned: true)),
            ]);
    }

    /// <summary>The verdict on a file that cannot be proven at all.</summary>
    public static JournalVerification Refuse(Error problem, JournalPin pin) => new()
    {
        Size = 0,
        VerifierKey = pin.VerifierKey ?? "",
        KeyPinned = pin.VerifierKey is not null,
        Problem = problem,
    };
}

/// <summary>A checkpoint whose signature holds.</summary>
/// <param name="Checkpoint">What it says.</param>
/// <param name="IsPinned">Whether the verifier kept it, rather than the file.</param>
internal sealed record KnownHead(Checkpoint Checkpoint, bool IsPinned);
