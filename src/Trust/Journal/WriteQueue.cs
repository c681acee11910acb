namespace Yuimori.Trust.Journal;

/// <summary>
/// What waits for the writer. When it is full, callers wait: back-pressure reaches the peers, and no burst or flood of
/// Events can fill the memory of a hub whose disk is slow.
/// </summary>
internal sealed class WriteQueue
{
    /// <summary>16 MiB waiting; a flood of the largest Events stops at a thousand.</summary>
    public const long BytesMax = 16 * 1024 * 1024;

    /// <summary>8192 operations waiting; a flood of the smallest Events stops here.</summary>
    public const int CountMax = 8192;

    /// <summary>4096 Events in one commit: larger groups gain nothing and keep the first caller waiting.</summary>
    private const int GroupEventsMax = 4096;

    private readonly object _turn = new();
    private readonly Queue<WriteOperation> _operations = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private long _bytes;
    private bool _closed;

    /// <summary>Waits for room and puts an operation in.</summary>
    /// <exception cref="ObjectDisposedException">The Journal is closed.</exception>
    public async ValueTask PutAsync(WriteOperation operation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        while (!TryPut(operation, out var room)) await room.WaitAsync(cancellation);
    }

    /// <summary>Waits, without using a processor, for operations; empty when closed and drained.</summary>
    public IReadOnlyList<WriteOperation> TakeGroup()
    {
        lock (_turn)
        {
            while (_operations.Count == 0 && !_closed) Monitor.Wait(_turn);
            var (group, events) = (new List<WriteOperation>(), 0);
            while (_operations.TryPeek(out var next)
                && (group.Count == 0 || events + next.Events.Count <= GroupEventsMax))
            {
                group.Add(_operations.Dequeue());
                events += next.Events.Count;
                _bytes -= next.Bytes;
            }

            while (_waiting.TryDequeue(out var waiter)) waiter.TrySetResult();
            return group;
        }
    }

    /// <summary>Lets nothing more in; what is in will still be taken.</summary>
    public void Close()
    {
        lock (_turn)
        {
            _closed = true;
            Monitor.PulseAll(_turn);
            while (_waiting.TryDequeue(out var waiter)) waiter.TrySetResult();
        }
    }

    // When it is not in: what to wait for before the next try.
    private bool TryPut(WriteOperation operation, out Task room)
    {
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteJournal));
            var fits = _operations.Count < CountMax && _bytes + operation.Bytes <= BytesMax;
            if (fits || _operations.Count == 0)
            {
                _operations.Enqueue(operation);
                _bytes += operation.Bytes;
                Monitor.Pulse(_turn);
                room = Task.CompletedTask;
                return true;
            }

            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiter);
            room = waiter.Task;
            return false;
        }
    }
}
