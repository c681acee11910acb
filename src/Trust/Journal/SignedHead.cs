using Yuimori.Kernel.Results;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>A checkpoint with the note that proves it.</summary>
internal sealed record SignedHead(string Note, Checkpoint Checkpoint)
{
    /// <summary>Opens notes of one log, which must not shrink from one to the next.</summary>
    /// <returns>All of them, or <c>JOURNAL-08</c> for the first that does not hold.</returns>
    public static Result<IReadOnlyList<SignedHead>> OpenAll(
        IReadOnlyList<string> notes, NoteVerifier verifier, string source)
    {
        var heads = new List<SignedHead>(notes.Count);
        foreach (var note in notes)
        {
            var opened = Checkpoint.Open(note, verifier);
            if (!opened.IsOk) return JournalErrors.BadHeads($"{source}, note {heads.Count + 1}: {opened.Error.Detail}");
            if (heads.Count > 0 && opened.Value.Size < heads[^1].Checkpoint.Size)
            {
                return JournalErrors.BadHeads($"{source}, note {heads.Count + 1}: smaller than the one before");
            }

            heads.Add(new SignedHead(note, opened.Value));
        }

        return heads;
    }
}
