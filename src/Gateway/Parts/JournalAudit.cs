using Yuimori.Prevention.LogCollection;
using Yuimori.Trust.Journal;

namespace Yuimori.Gateway.Parts;

/// <summary>The Journal's own verification, as F5 asks for it.</summary>
/// <param name="journal">The Journal.</param>
internal sealed class JournalAudit(SqliteJournal journal) : IJournalVerifier
{
    /// <inheritdoc/>
    public async ValueTask<JournalFinding> VerifyAsync(CancellationToken cancellation)
    {
        var found = await journal.VerifyAsync(progress: null, cancellation);
        return new JournalFinding(
            found.Size, found.Checkpoint?.Root.ToString(), found.BadIndex, found.Problem?.ToString());
    }
}
