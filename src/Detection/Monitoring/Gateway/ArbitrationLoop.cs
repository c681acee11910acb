using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// Takes inputs in order, many at a time, makes state and Events durable in one transaction, and only then sends
/// commands and notices and answers whoever waits. One task runs it; nothing here is shared.
/// </summary>
internal sealed class ArbitrationLoop(
    Arbiter arbiter,
    IJournal journal,
    AlarmCoalescer coalescer,
    CommandDispatch commands,
    NoticeDispatch notices,
    TimeProvider clock,
    ILogger log)
{
    /// <summary>64 inputs a transaction: enough to share a disk write, few enough that nobody waits long.</summary>
    private const int BatchMax = 64;

    /// <summary>1 second between two looks at the clock, so that one that was set back is noticed soon.</summary>
    private const long LookMs = 1_000;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(500);

    private readonly List<ArbitrationItem> _batch = [];
    private ArbiterState _state = ArbiterState.Empty;
    private ArbiterState _durable = ArbiterState.Empty;

    public async Task RunAsync(
        ArbiterState remembered, ChannelReader<ArbitrationItem> queue, CancellationToken cancellation)
    {
        _state = _durable = remembered;
        while (await WaitAsync(queue, cancellation))
        {
            _batch.Clear();
            while (_batch.Count < BatchMax && queue.TryRead(out var item)) _batch.Add(item);
            if (await ProcessAsync(cancellation)) continue;
            await Task.Delay(AfterFailure, clock, cancellation);
        }

        await FlushAsync(cancellation);
    }

    private async ValueTask<bool> WaitAsync(ChannelReader<ArbitrationItem> queue, CancellationToken cancellation)
    {
        if (queue.TryPeek(out _)) return true;
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var due = Math.Min(_state.DueMs(), coalescer.DueMs);
        var wait = Math.Clamp(due - now, 0, LookMs);
        if (wait == 0) return !queue.Completion.IsCompleted;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var more = queue.WaitToReadAsync(stop.Token).AsTask();
        var time = Task.Delay(TimeSpan.FromMilliseconds(wait), clock, stop.Token);
        var first = await Task.WhenAny(more, time);
        var goesOn = first != more || await more;
        await stop.CancelAsync();
        return goesOn;
    }

    /// <returns>False when it could not be made durable.</returns>
    private async ValueTask<bool> ProcessAsync(CancellationToken cancellation)
    {
        var round = new ArbitrationRound(arbiter, coalescer, _state, clock.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var item in _batch) round.Take(item);
        round.Close();
        if (round.MustBeDurable && !await PersistAsync(round, cancellation)) return false;
        _state = round.State;
        foreach (var command in round.Commands) await commands.SendAsync(command, cancellation);
        foreach (var notice in round.Notices) notices.Send(notice, cancellation);
        foreach (var item in _batch) item.Complete();
        return true;
    }

    private async ValueTask<bool> PersistAsync(ArbitrationRound round, CancellationToken cancellation)
    {
        var changes = ArbiterMemory.Changes(_durable, round.State);
        if (round.Events.Count == 0 && changes.Count == 0) return true;
        try
        {
            await journal.AppendAsync(round.Events, changes, cancellation);
            _durable = round.State;
            return true;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // Boundary: a full or broken disk. Nothing was decided: whoever waits is told so and sends again.
            ArbitrationLog.NotDurable(log, _batch.Count, e);
            foreach (var item in _batch) item.Fail(ArbitrationErrors.NotDurable(e.Message));
            return false;
        }
    }

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        var changes = ArbiterMemory.Changes(_durable, _state);
        if (changes.Count > 0) await journal.AppendAsync([], changes, cancellation);
        _durable = _state;
    }
}
