using System.Threading.Channels;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;

namespace Yuimori.Hub.Statements;

/// <summary>
/// Events stated where nobody may wait, such as a session's thread, on their way to the Journal. Facts that an
/// acknowledgement depends on never come here.
/// </summary>
internal sealed class EventQueue(IJournal journal, ILogger<EventQueue> log) : BackgroundService
{
    /// <summary>4,096 Events; sessions are limited per member, so that only a Journal that hangs fills it.</summary>
    private const int CountMax = 4096;

    private const int BatchMax = 256;

    private readonly Channel<Event> _events = Channel.CreateBounded<Event>(CountMax);

    public void Enqueue(Event fact)
    {
        if (!_events.Writer.TryWrite(fact)) log.EventLost(fact.Kind, fact.Component.Value);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _events.Writer.TryComplete();
        if (ExecuteTask is { } task) await task.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    // Runs until the queue is completed and empty, so that an orderly stop loses nothing.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Event>(BatchMax);
        while (await _events.Reader.WaitToReadAsync(CancellationToken.None))
        {
            batch.Clear();
            while (batch.Count < BatchMax && _events.Reader.TryRead(out var fact)) batch.Add(fact);
            await journal.AppendAsync(batch, [], CancellationToken.None);
        }
    }
}
