using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// Writes what a <see cref="StatementCoalescer{TKey,TDetail}"/> has due to the Journal. Noting a fact never waits, so
/// that it may be done inside a handshake; the coalescer is the bounded queue between.
/// </summary>
/// <typeparam name="TKey">Of the coalescer.</typeparam>
/// <typeparam name="TDetail">Of the coalescer.</typeparam>
/// <param name="coalescer">What is due.</param>
/// <param name="compose">The Event of a statement.</param>
/// <param name="journal">Where it goes.</param>
/// <param name="clock">The time.</param>
public sealed class StatementWriter<TKey, TDetail>(
    StatementCoalescer<TKey, TDetail> coalescer,
    Func<Statement<TKey, TDetail>, Event> compose,
    IJournal journal,
    TimeProvider clock) : IDisposable
    where TKey : notnull
{
    /// <summary>How late the end of a window may be noticed.</summary>
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _noted = new(0, 1);

    /// <summary>Counts a fact and lets it be written soon.</summary>
    public void Note(TKey key, TDetail detail)
    {
        coalescer.Note(key, detail);
        lock (_noted)
        {
            if (_noted.CurrentCount == 0) _noted.Release();
        }
    }

    /// <summary>Writes what is due now; durable when it completes.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        var due = coalescer.TakeDue();
        if (due.Count == 0) return;
        try
        {
            await journal.AppendAsync([.. due.Select(compose)], [], cancellation);
        }
        catch
        {
            coalescer.PutBack(due);
            throw;
        }
    }

    /// <summary>Writes for as long as the process runs.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        var tick = timer.WaitForNextTickAsync(cancellation).AsTask();
        var noted = _noted.WaitAsync(cancellation);
        while (true)
        {
            var woken = await Task.WhenAny(tick, noted);
            await woken;
            if (woken == tick) tick = timer.WaitForNextTickAsync(cancellation).AsTask();
            else noted = _noted.WaitAsync(cancellation);
            await FlushAsync(cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _noted.Dispose();
}
