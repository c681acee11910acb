namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>
/// What waits for one client, in three lines: answers first, then retained messages of new subscriptions (older than
/// what follows), then messages. Holds the QoS 1 window. An idle client costs no task and almost no memory. The lock is
/// held for moves between lists only; <see cref="OutgoingPump"/> does the writing.
/// </summary>
internal sealed class OutgoingQueue(MqttServerLimits limits, int windowMax)
{
    private readonly Lock _lock = new();
    private Queue<Answer>? _answers;
    private Queue<Outgoing>? _retained;
    private Queue<Outgoing>? _messages;
    private Dictionary<ushort, Outgoing>? _unacknowledged;
    private TaskCompletionSource? _answersTaken;
    private int _answerCount;
    private long _bytes;
    private ushort _lastId;
    private bool _closed;

    // True while the pump runs or is scheduled: whoever turns it on must schedule the pump.
    private bool _pumping;

    /// <summary>QoS 1 messages sent and not acknowledged.</summary>
    internal int InFlight
    {
        get
        {
            lock (_lock)
                return _unacknowledged?.Count ?? 0;
        }
    }

    /// <param name="item">The message.</param>
    /// <param name="startPump">Whether the caller must schedule the pump.</param>
    internal EnqueueResult Add(in Outgoing item, out bool startPump)
    {
        startPump = false;
        lock (_lock)
        {
            if (_closed)
                return EnqueueResult.Closed;
            _messages ??= new Queue<Outgoing>();
            if (_bytes + item.Bytes > limits.QueueBytesMax || _messages.Count >= limits.QueueMessagesMax)
                return item.Qos == MqttQos.AtMostOnce ? EnqueueResult.Dropped : EnqueueResult.Overflow;
            _bytes += item.Bytes;
            _messages.Enqueue(item);
            startPump = TurnOn();
            return EnqueueResult.Queued;
        }
    }

    internal bool AddAnswer(in Answer answer)
    {
        lock (_lock)
        {
            if (_closed)
                return false;
            (_answers ??= new Queue<Answer>()).Enqueue(answer);
            _answerCount++;
            return TurnOn();
        }
    }

    internal int RetainedRoom
    {
        get
        {
            lock (_lock)
                return limits.RetainedBacklogMax - (_retained?.Count ?? 0);
        }
    }

    internal bool AddRetained(List<Outgoing> items)
    {
        lock (_lock)
        {
            if (_closed || items.Count == 0)
                return false;
            _retained ??= new Queue<Outgoing>(items.Count);
            foreach (var item in items)
                _retained.Enqueue(item);
            return TurnOn();
        }
    }

    /// <returns>Whether the identifier was in flight, and whether the caller must schedule the pump.</returns>
    internal (bool Known, bool StartPump) Acknowledge(ushort id)
    {
        lock (_lock)
        {
            if (_unacknowledged is null || !_unacknowledged.Remove(id, out var item))
                return (false, false);
            _bytes -= item.Bytes;
            var waiting = _retained is { Count: > 0 } || _messages is { Count: > 0 };
            return (true, waiting && !_closed && TurnOn());
        }
    }

    /// <summary>Whether the client takes too few answers for more requests to be read.</summary>
    internal bool AnswersAreFull => Volatile.Read(ref _answerCount) >= limits.AnswersWaitingMax;

    /// <summary>Completes when the client has taken enough answers for more requests to be read.</summary>
    internal Task WaitForAnswersAsync()
    {
        lock (_lock)
        {
            if (_closed || _answerCount < limits.AnswersWaitingMax)
                return Task.CompletedTask;
            _answersTaken ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _answersTaken.Task;
        }
    }

    /// <summary>Takes what may be sent now; when nothing may, the pump is off after this.</summary>
    internal int Take(Span<Answer> answers, Span<PendingDelivery> messages, out int messageCount)
    {
        messageCount = 0;
        lock (_lock)
        {
            var count = 0;
            while (count < answers.Length && _answers is { Count: > 0 })
                answers[count++] = _answers.Dequeue();
            _answerCount -= count;
            if (_answersTaken is { } waiting && _answerCount < limits.AnswersWaitingMax / 2)
            {
                _answersTaken = null;
                waiting.TrySetResult();
            }
            while (messageCount < messages.Length && TryTakeMessage(out messages[messageCount]))
                messageCount++;
            if (count == 0 && messageCount == 0)
                _pumping = false;
            return count;
        }
    }

    /// <summary>
    /// Drops everything that waits; returns whether the caller must schedule the pump for the last word.
    /// </summary>
    internal bool Close(out int dropped)
    {
        lock (_lock)
        {
            dropped = (_messages?.Count ?? 0) + (_retained?.Count ?? 0) + (_unacknowledged?.Count ?? 0);
            if (_closed)
                return false;
            _closed = true;
            _messages = null;
            _retained = null;
            _unacknowledged = null;
            _bytes = 0;
            _answersTaken?.TrySetResult();
            return TurnOn();
        }
    }

    private bool TurnOn()
    {
        if (_pumping)
            return false;
        _pumping = true;
        return true;
    }

    private bool TryTakeMessage(out PendingDelivery taken)
    {
        taken = default;
        var fromRetained = _retained is { Count: > 0 };
        var line = fromRetained ? _retained : _messages;
        if (line is null || !line.TryPeek(out var item))
            return false;
        if (item.Qos == MqttQos.AtMostOnce)
        {
            taken = new PendingDelivery(item, 0);
        }
        else
        {
            // The line waits behind a full window: order is kept, and the queue's bounds end a client that never acks.
            _unacknowledged ??= [];
            if (_unacknowledged.Count >= windowMax)
                return false;
            taken = new PendingDelivery(item, NextId());
            _unacknowledged.Add(taken.PacketId, item);
            // Stays on the account until PUBACK: a client that never acknowledges holds no more than the queue allows.
            _bytes += item.Bytes;
        }
        line.Dequeue();
        if (!fromRetained)
            _bytes -= item.Bytes;
        return true;
    }

    private ushort NextId()
    {
        do
            _lastId = _lastId == ushort.MaxValue ? (ushort)1 : (ushort)(_lastId + 1);
        while (_unacknowledged!.ContainsKey(_lastId));
        return _lastId;
    }
}
