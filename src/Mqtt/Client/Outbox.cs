namespace Yuimori.Mqtt.Client;

/// <summary>
/// QoS 1 messages that are not acknowledged yet, in the order in which they were given. A message that has been on any
/// wire is sent again with DUP after a reconnect, MQTT 5.0 §4.4.
/// </summary>
internal sealed class Outbox(int messagesMax)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _entries = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal int Count
    {
        get
        {
            lock (_lock)
                return _entries.Count;
        }
    }

    internal Task<MqttPublishResult> Add(MqttMessage message)
    {
        lock (_lock)
        {
            if (_entries.Count >= messagesMax)
            {
                return Task.FromResult(
                    new MqttPublishResult(MqttReasonCode.QuotaExceeded, "the outbox is full"));
            }
            var entry = new Entry(message);
            _entries.AddLast(entry);
            _changed.TrySetResult();
            return entry.Result.Task;
        }
    }

    /// <summary>Sends everything on one connection, old before new, until it ends.</summary>
    internal async Task RunAsync(MqttClient client, CancellationToken cancellation)
    {
        long sent = -1;
        while (true)
        {
            Entry? next;
            Task changed;
            lock (_lock)
            {
                if (_changed.Task.IsCompleted)
                    _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                changed = _changed.Task;
                next = FirstAfter(sent);
            }
            if (next is null)
            {
                await changed.WaitAsync(cancellation);
                continue;
            }
            sent = next.Number;
            if (await TrySendAsync(client, next, cancellation) is { } acknowledged)
                _ = FinishAsync(next, acknowledged);
        }
    }

    internal void FailAll(MqttClose close)
    {
        List<Entry> left;
        lock (_lock)
        {
            left = [.. _entries];
            _entries.Clear();
        }
        foreach (var entry in left)
        {
            entry.Result.TrySetException(new MqttConnectionLostException(close));
            _ = entry.Result.Task.Exception;
        }
    }

    private async Task<Task<MqttPublishResult>?> TrySendAsync(
        MqttClient client, Entry entry, CancellationToken cancellation)
    {
        try
        {
            var acknowledged = await client.SendAsync(entry.Message, entry.WasSent, cancellation);
            entry.WasSent = true;
            return acknowledged;
        }
        catch (ArgumentException exception)
        {
            // The protocol cannot express this message: give it back, or every connection would fail on it.
            lock (_lock)
                _entries.Remove(entry);
            entry.Result.TrySetException(exception);
            return null;
        }
    }

    private async Task FinishAsync(Entry entry, Task<MqttPublishResult> acknowledged)
    {
        try
        {
            var result = await acknowledged;
            lock (_lock)
                _entries.Remove(entry);
            entry.Result.TrySetResult(result);
        }
        catch (MqttConnectionLostException)
        {
            // Stays in the outbox: the next connection sends it again.
        }
    }

    private Entry? FirstAfter(long number)
    {
        // From the end: new messages are few, acknowledged ones are gone.
        Entry? found = null;
        for (var node = _entries.Last; node is not null && node.Value.Number > number; node = node.Previous)
            found = node.Value;
        return found;
    }

    private sealed class Entry(MqttMessage message)
    {
        private static long s_last;

        internal long Number { get; } = Interlocked.Increment(ref s_last);

        internal MqttMessage Message { get; } = message;

        internal bool WasSent { get; set; }

        internal TaskCompletionSource<MqttPublishResult> Result { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
