using Yuimori.Kernel.Messages;

namespace Yuimori.Gateway.Uplink;

/// <summary>
/// Measurements and results on their way to the hub. Bounded: while the hub is away the oldest are dropped first and
/// counted, and the count is shown in the gateway's state. Events never come this way: they have the Journal (F5). Safe
/// for use by many threads.
/// </summary>
/// <param name="messagesMax">Messages kept; stops a long absence of the hub from filling memory.</param>
internal sealed class ForwardBuffer(int messagesMax)
{
    private readonly Lock _lock = new();
    private readonly Queue<ForwardMessage> _waiting = new();
    private TaskCompletionSource _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _dropped;

    /// <summary>Messages dropped since the start.</summary>
    internal long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Messages that wait.</summary>
    internal int Count
    {
        get
        {
            lock (_lock) return _waiting.Count;
        }
    }

    internal void Add(Topic topic, ReadOnlyMemory<byte> payload)
    {
        lock (_lock)
        {
            if (_waiting.Count >= messagesMax)
            {
                _waiting.Dequeue();
                Interlocked.Increment(ref _dropped);
            }

            _waiting.Enqueue(new ForwardMessage(topic, payload));
            _added.TrySetResult();
        }
    }

    /// <summary>Waits for messages and takes the oldest of them.</summary>
    internal async ValueTask<IReadOnlyList<ForwardMessage>> TakeAsync(int countMax, CancellationToken cancellation)
    {
        while (true)
        {
            Task added;
            lock (_lock)
            {
                if (_waiting.Count > 0)
                {
                    var taken = new List<ForwardMessage>(Math.Min(countMax, _waiting.Count));
                    while (taken.Count < countMax && _waiting.TryDequeue(out var message)) taken.Add(message);
                    return taken;
                }

                if (_added.Task.IsCompleted)
                    _added = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                added = _added.Task;
            }

            await added.WaitAsync(cancellation);
        }
    }
}

/// <summary>A message to forward.</summary>
/// <param name="Topic">Where to.</param>
/// <param name="Payload">As it came.</param>
internal sealed record ForwardMessage(Topic Topic, ReadOnlyMemory<byte> Payload);
