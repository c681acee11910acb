namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>
/// Publishes of one client on their way through the sink. All are with the sink at once, so that they share commits;
/// their ends — retain, fan-out, acknowledgement — come in the order of receipt, one at a time.
/// </summary>
internal sealed class IncomingPipeline(
    int inFlightMax, long bytesMax, Func<PendingPublish, MqttSinkResult?, ValueTask> finish)
{
    private readonly Lock _lock = new();
    private Queue<PendingPublish>? _pending;
    private TaskCompletionSource? _space;
    private TaskCompletionSource? _empty;
    private int _count;
    private long _bytes;
    private int _unacknowledged;
    private bool _running;

    /// <summary>Whether the client has as many unacknowledged QoS 1 publishes as it was allowed.</summary>
    internal bool IsWindowFull
    {
        get
        {
            lock (_lock)
                return _unacknowledged >= inFlightMax;
        }
    }

    /// <summary>Whether the reader has to wait before the next publish.</summary>
    internal bool IsFull => Volatile.Read(ref _count) >= inFlightMax || Volatile.Read(ref _bytes) >= bytesMax;

    /// <summary>Called by the reader only.</summary>
    internal ValueTask AddAsync(in PendingPublish publish)
    {
        var isFirst = false;
        lock (_lock)
        {
            if (!_running && publish.Accepting.IsCompletedSuccessfully && !publish.Message.Retain)
            {
                // Nothing is ahead of it and the sink is done: a sink in memory costs no queue.
                _running = true;
                isFirst = true;
            }
            else if (Enqueue(publish))
            {
                return default;
            }
        }
        if (isFirst)
            return FinishFirstAsync(publish);
        _ = RunAsync();
        return default;
    }

    /// <returns>Whether a runner is at work already.</returns>
    private bool Enqueue(in PendingPublish publish)
    {
        (_pending ??= new Queue<PendingPublish>()).Enqueue(publish);
        _count++;
        _bytes += publish.Message.Payload.Length;
        if (publish.PacketId != 0)
            _unacknowledged++;
        if (_running)
            return true;
        _running = true;
        return false;
    }

    /// <summary>Completes when more may be read.</summary>
    internal Task WaitForSpaceAsync()
    {
        lock (_lock)
        {
            if (!IsFull)
                return Task.CompletedTask;
            _space ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _space.Task;
        }
    }

    /// <summary>Completes when everything received is finished.</summary>
    internal Task WaitUntilEmptyAsync()
    {
        lock (_lock)
        {
            if (!_running)
                return Task.CompletedTask;
            _empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _empty.Task;
        }
    }

    private ValueTask FinishFirstAsync(in PendingPublish publish)
    {
        var finishing = finish(publish, publish.Accepting.Result);
        if (!finishing.IsCompletedSuccessfully)
            return AwaitFirstAsync(finishing);
        lock (_lock)
        {
            _running = false;
            _empty?.TrySetResult();
        }
        return default;
    }

    /// <summary>The reader awaits this before it adds more, so that nothing can stand behind it.</summary>
    private async ValueTask AwaitFirstAsync(ValueTask finishing)
    {
        try
        {
            await finishing;
        }
        finally
        {
            lock (_lock)
            {
                _running = false;
                _empty?.TrySetResult();
            }
        }
    }

    private async Task RunAsync()
    {
        while (TryPeek(out var next))
        {
            MqttSinkResult? result;
            try
            {
                result = await next.Accepting;
            }
            catch (Exception exception)
            {
                // Boundary: the sink is the host's code; its failure means "not kept", never "done".
                result = null;
                SinkFailed?.Invoke(exception);
            }
            Leave(next);
            await finish(next, result);
        }
    }

    /// <summary>Told of each exception of the sink.</summary>
    internal Action<Exception>? SinkFailed { get; init; }

    private bool TryPeek(out PendingPublish next)
    {
        lock (_lock)
        {
            if (_pending!.TryPeek(out next))
                return true;
            _running = false;
            _empty?.TrySetResult();
            return false;
        }
    }

    /// <summary>Before the acknowledgement goes out: the client may use the place the moment it sees PUBACK.</summary>
    private void Leave(in PendingPublish publish)
    {
        lock (_lock)
        {
            _pending!.Dequeue();
            _count--;
            _bytes -= publish.Message.Payload.Length;
            if (publish.PacketId != 0)
                _unacknowledged--;
            if (_space is { } waiting && _count <= inFlightMax / 2 && _bytes <= bytesMax / 2)
            {
                _space = null;
                waiting.TrySetResult();
            }
        }
    }
}
