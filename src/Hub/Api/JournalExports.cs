using Yuimori.Kernel.Events;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal;

namespace Yuimori.Hub.Api;

/// <summary>Writes the Journal to a file for download, one at a time: each reads the whole of it.</summary>
internal sealed class JournalExports(SqliteJournal journal, HubDirectory directory, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Writes an export; the caller deletes it.</summary>
    public async Task<Result<string>> WriteAsync(CancellationToken cancellation)
    {
        if (!await _turn.WaitAsync(TimeSpan.Zero, cancellation)) return Busy;
        try
        {
            var path = Path.Combine(directory.Path, $"export-{EventId.New(clock)}.jsonl");
            var written = await journal.ExportAsync(path, progress: null, cancellation);
            return written.Map(_ => path);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static Error Busy { get; } = Error.Of(
        "F5-20",
        "別の書き出しが進行中です。少し待ってから、もう一度お試しください。",
        "Another export is being written. Try again in a moment.");
}
