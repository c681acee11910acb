using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server.Routing;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>
/// One live session. Ends once, with the first reason given; from then on nothing it sends is looked at and nothing is
/// sent to it but one last word.
/// </summary>
internal sealed class Session
{
    private readonly Engine _engine;
    private readonly ConnectionContext _connection;
    private readonly OutgoingQueue _queue;
    private readonly OutgoingPump _pump;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lifeLock = new();
    private MqttSessionEnd? _end;
    private bool _accepted;
    private long _lastReceived;
    private long _closedAt;

    internal Session(Engine engine, ConnectionContext connection, ConnectPacket connect, MqttSessionInfo info)
    {
        _engine = engine;
        _connection = connection;
        Info = info;
        Will = connect.Will;
        WillSessionExpiry = connect.Properties?.SessionExpirySeconds ?? 0;
        var asked = connect.Properties;
        var window = Math.Min(engine.Limits.DeliveriesInFlightMax, asked?.ReceiveMaximum ?? ushort.MaxValue);
        _queue = new OutgoingQueue(engine.Limits, window);
        var writer = new DeliveryWriter(
            info.Version, asked?.MaximumPacketBytes ?? uint.MaxValue, asked?.RequestProblemInformation ?? true,
            engine.Time);
        _pump = new OutgoingPump(
            connection.Transport.Output, _queue, writer, engine.Time, engine.Counters, WritingFailed);
        _lastReceived = engine.Time.GetTimestamp();
    }

    internal MqttSessionInfo Info { get; }

    /// <summary>Its subscriptions; touched by the session's own reader and, after that has ended, by its end.</summary>
    internal Dictionary<string, Subscription> Subscriptions { get; } = new(StringComparer.Ordinal);

    internal MqttWill? Will { get; private set; }

    internal uint WillSessionExpiry { get; }

    internal MqttSessionEnd? End => Volatile.Read(ref _end);

    /// <summary>Completes when the session is gone from all tables and its end is told.</summary>
    internal Task Ended => _ended.Task;

    internal OutgoingQueue Queue => _queue;

    [MemberNotNullWhen(true, nameof(End))]
    internal bool IsClosed => Volatile.Read(ref _end) is not null;

    internal void Received() => Volatile.Write(ref _lastReceived, _engine.Time.GetTimestamp());

    internal void ForgetWill() => Will = null;

    /// <summary>Sends CONNACK, unless the session has been ended already.</summary>
    internal void Accept(ConnAckPacket packet)
    {
        lock (_lifeLock)
        {
            if (_end is not null)
                return;
            _accepted = true;
            Answer(packet);
        }
    }

    internal void Answer(MqttPacket packet) => Add(new Answer(packet, 0));

    internal void AnswerAcknowledged(ushort packetId) => Add(new Answer(null, packetId));

    internal void Deliver(in Outgoing item)
    {
        var result = _queue.Add(item, out var startPump);
        if (startPump)
            _pump.Schedule();
        if (result == EnqueueResult.Queued)
            return;
        _engine.Counters.AddDropped(1);
        if (result != EnqueueResult.Overflow)
            return;
        if (Close(new MqttSessionEnd(
            MqttEndCause.SlowConsumer, MqttReasonCode.QuotaExceeded, "the queue of waiting messages is full")))
        {
            _engine.Counters.AddSlowConsumer();
        }
    }

    internal void DeliverRetained(List<Outgoing> items)
    {
        if (_queue.AddRetained(items))
            _pump.Schedule();
    }

    internal bool Acknowledge(ushort packetId)
    {
        var (known, startPump) = _queue.Acknowledge(packetId);
        if (startPump)
            _pump.Schedule();
        return known;
    }

    /// <summary>Ends the session at once; the first reason stays.</summary>
    /// <returns>Whether this call ended it.</returns>
    internal bool Close(MqttSessionEnd end)
    {
        lock (_lifeLock)
        {
            if (_end is not null)
                return false;
            Volatile.Write(ref _closedAt, _engine.Time.GetTimestamp());
            Volatile.Write(ref _end, end);
        }
        // A session that is ended before its CONNACK says nothing: DISCONNECT may not come first.
        _pump.Close(_accepted ? LastWord.For(Info, end) : null);
        _connection.Transport.Input.CancelPendingRead();
        return true;
    }

    /// <summary>Called by the server's tick: ends what is silent, stalled, or does not go away.</summary>
    internal void Check()
    {
        var time = _engine.Time;
        if (IsClosed)
        {
            if (time.GetElapsedTime(Volatile.Read(ref _closedAt)) > _engine.Limits.CloseTimeout)
                _connection.Abort(new ConnectionAbortedException("the peer does not go away"));
            return;
        }
        var silent = time.GetElapsedTime(Volatile.Read(ref _lastReceived));
        if (Info.KeepAlive > TimeSpan.Zero && silent > Info.KeepAlive * 1.5)
        {
            Close(new MqttSessionEnd(
                MqttEndCause.KeepAliveTimeout, MqttReasonCode.KeepAliveTimeout, "nothing came in time"));
        }
        else if (_pump.StalledFor > _engine.Limits.WriteStallTimeout)
        {
            Close(new MqttSessionEnd(
                MqttEndCause.SlowConsumer, MqttReasonCode.QuotaExceeded, "the client takes no bytes"));
        }
    }

    /// <summary>Waits until the last word is out, but not for ever.</summary>
    internal async Task FinishWritingAsync()
    {
        try
        {
            await _pump.Finished.WaitAsync(_engine.Limits.CloseTimeout, _engine.Time);
        }
        catch (TimeoutException)
        {
            _connection.Abort(new ConnectionAbortedException("the peer does not read"));
        }
    }

    internal void SetEnded() => _ended.TrySetResult();

    private void WritingFailed(Exception exception)
    {
        MqttServerLog.SessionFailed(_engine.Logger, Info.ClientId, Info.ConnectionId, exception);
        Close(new MqttSessionEnd(
            MqttEndCause.InternalError, MqttReasonCode.UnspecifiedError, "a message could not be written"));
    }

    private void Add(in Answer answer)
    {
        if (_queue.AddAnswer(answer))
            _pump.Schedule();
    }
}
