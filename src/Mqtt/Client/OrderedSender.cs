using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Client;

/// <summary>
/// Lets publishes out in the order in which they were given, per QoS, MQTT 5.0 §4.6: QoS 1 while the server's window
/// has room, both while the stream keeps up. Whoever makes room writes what waits, so that no thread can overtake.
/// </summary>
internal sealed class OrderedSender(int windowMax, ClientConnection connection)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiting> _unacknowledgedLine = [];
    private readonly LinkedList<Waiting> _fireAndForgetLine = [];
    private int _inFlight;
    private MqttClose? _closed;

    /// <returns>Completes when it is written; the inner task is the acknowledgement.</returns>
    internal Task<Task<MqttPublishResult>> SendAsync(
        PublishPacket packet, bool duplicate, CancellationToken cancellation)
    {
        var waiting = new Waiting(packet, duplicate);
        var line = packet.Qos == MqttQos.AtMostOnce ? _fireAndForgetLine : _unacknowledgedLine;
        lock (_lock)
        {
            if (_closed is not null)
                throw new MqttConnectionLostException(_closed);
            line.AddLast(waiting);
            LetOut();
        }
        return waiting.Written.Task.IsCompleted || !cancellation.CanBeCanceled
            ? waiting.Written.Task
            : WaitAsync(waiting, line, cancellation);
    }

    /// <summary>A PUBACK came.</summary>
    internal void Acknowledged()
    {
        lock (_lock)
        {
            _inFlight--;
            LetOut();
        }
    }

    /// <summary>The stream has taken what it had.</summary>
    internal void Drained()
    {
        lock (_lock)
            LetOut();
    }

    internal void Close(MqttClose close)
    {
        lock (_lock)
        {
            _closed ??= close;
            foreach (var waiting in _unacknowledgedLine.Concat(_fireAndForgetLine))
            {
                waiting.Written.TrySetException(new MqttConnectionLostException(close));
                _ = waiting.Written.Task.Exception;
            }
            _unacknowledgedLine.Clear();
            _fireAndForgetLine.Clear();
        }
    }

    private static async Task<MqttPublishResult> ReadAckAsync(Task<MqttPacket> answer)
    {
        var ack = (PubAckPacket)await answer;
        return new MqttPublishResult(ack.ReasonCode, ack.Properties?.ReasonString);
    }

    private async Task<Task<MqttPublishResult>> WaitAsync(
        Waiting waiting, LinkedList<Waiting> line, CancellationToken cancellation)
    {
        var registration = cancellation.UnsafeRegister(
            state =>
            {
                lock (_lock)
                    line.Remove((Waiting)state!);
                ((Waiting)state!).Written.TrySetCanceled(cancellation);
            },
            waiting);
        try
        {
            return await waiting.Written.Task;
        }
        finally
        {
            await registration.DisposeAsync();
        }
    }

    private void LetOut()
    {
        while (_closed is null && connection.HasSpace && TakeNext() is { } next)
        {
            if (next.Packet.Qos == MqttQos.AtMostOnce)
            {
                connection.Send(next.Packet);
                next.Written.TrySetResult(Task.FromResult(new MqttPublishResult(MqttReasonCode.Success)));
                continue;
            }
            _inFlight++;
            try
            {
                var answer = connection.Ask(
                    MqttPacketType.PubAck, id => next.Packet with { PacketId = id, Duplicate = next.Duplicate });
                next.Written.TrySetResult(ReadAckAsync(answer));
            }
            catch (MqttConnectionLostException exception)
            {
                next.Written.TrySetException(exception);
            }
        }
    }

    private Waiting? TakeNext()
    {
        var line = _inFlight < windowMax && _unacknowledgedLine.Count > 0 ? _unacknowledgedLine : _fireAndForgetLine;
        if (line.First is not { } first)
            return null;
        line.RemoveFirst();
        return first.Value;
    }

    private sealed class Waiting(PublishPacket packet, bool duplicate)
    {
        internal PublishPacket Packet { get; } = packet;

        internal bool Duplicate { get; } = duplicate;

        internal TaskCompletionSource<Task<MqttPublishResult>> Written { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
