using Yuimori.Prevention.LogCollection;
using Yuimori.Trust.Journal;

namespace Yuimori.Hub.Storage;

/// <summary>Verifies the hub's Journal from its file, as F5 asks for.</summary>
internal sealed class JournalVerifier(SqliteJournal journal) : IJournalVerifier
{
    public async ValueTask<JournalFinding> VerifyAsync(CancellationToken cancellation)
    {
        var found = await journal.VerifyAsync(progress: null, cancellation);
        var root = found.Checkpoint is { } head ? Convert.ToHexStringLower(head.Root.ToArray()) : null;
        return new JournalFinding(found.Size, root, found.BadIndex, found.Problem?.ToString());
    }
}
