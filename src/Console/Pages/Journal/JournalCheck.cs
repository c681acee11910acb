using Microsoft.Extensions.Logging;
using Yuimori.Console.Web;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Pages.Journal;

/// <summary>
/// One whole verification at a time, in the background: whoever started it may leave the page and come back. A second
/// request while one runs joins it, so that a finger on the button cannot keep the disk busy.
/// </summary>
internal sealed class JournalCheck(
    IJournalReader journal, TimeProvider clock, ILogger<JournalCheck> log, IJournalProofs? proofs = null) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private volatile CheckState _state = new();

    /// <summary>Where it stands.</summary>
    public CheckState State => _state with { IsAvailable = proofs is not null };

    /// <summary>Starts a verification unless one runs. The task is its end; pages do not await it.</summary>
    public Task Start()
    {
        lock (_gate)
        {
            if (proofs is null || _state.IsRunning) return Task.CompletedTask;
            _state = new CheckState { IsRunning = true, StartedAt = clock.GetUtcNow(), Size = journal.Size };
        }

        return Task.Run(() => RunAsync(proofs));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task RunAsync(IJournalProofs store)
    {
        var stop = _stop.Token;
        try
        {
            var result = await store.VerifyAsync(new Counter(this), stop);
            var end = clock.GetUtcNow();
            _state = _state with { IsRunning = false, Done = result.Size, Result = result, EndedAt = end };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _state = new CheckState();
        }
        catch (Exception e)
        {
            // Boundary: a verification that breaks is shown as broken, never as passed; the log carries all of it.
            log.CheckBroke(e);
            _state = _state with { IsRunning = false, IsBroken = true, EndedAt = clock.GetUtcNow() };
        }
    }

    // Progress<T> would post to the pool and could report after the end.
    private sealed class Counter(JournalCheck check) : IProgress<long>
    {
        public void Report(long value)
        {
            if (check._state is { IsRunning: true } state) check._state = state with { Done = value };
        }
    }
}
