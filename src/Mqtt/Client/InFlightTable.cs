using System.Runtime.InteropServices;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Client;

/// <summary>Packet identifiers in use and who waits for their answer, MQTT 5.0 §2.2.1.</summary>
internal sealed class InFlightTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ushort, Waiting> _waiting = [];
    private MqttClose? _closed;
    private ushort _last;

    /// <summary>
    /// Takes a free identifier. There always is one: publishes are bounded below 65,535 by the options, and requests
    /// come one by one from the program.
    /// </summary>
    internal (ushort Id, Task<MqttPacket> Answer) Add(MqttPacketType answer)
    {
        lock (_lock)
        {
            if (_closed is not null)
                throw new MqttConnectionLostException(_closed);
            do
                _last = _last == ushort.MaxValue ? (ushort)1 : (ushort)(_last + 1);
            while (_waiting.ContainsKey(_last));
            var source = new TaskCompletionSource<MqttPacket>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(_last, new Waiting(answer, source));
            return (_last, source.Task);
        }
    }

    /// <returns>False when the identifier waits for another kind of answer: the server broke the protocol.</returns>
    internal bool TryComplete(ushort id, MqttPacket packet, out bool wasWaiting)
    {
        Waiting waiting;
        lock (_lock)
        {
            wasWaiting = _waiting.TryGetValue(id, out waiting);
            if (!wasWaiting)
                return true; // Late or repeated: harmless.
            if (waiting.Type != packet.Type)
                return false;
            _waiting.Remove(id);
        }
        waiting.Source.TrySetResult(packet);
        return true;
    }

    internal void Close(MqttClose close)
    {
        List<Waiting> waiting;
        lock (_lock)
        {
            _closed ??= close;
            waiting = [.. _waiting.Values];
            _waiting.Clear();
        }
        foreach (var one in waiting)
        {
            one.Source.TrySetException(new MqttConnectionLostException(close));
            // A caller that gave up waiting must not turn this into an unobserved exception.
            _ = one.Source.Task.Exception;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Waiting(MqttPacketType Type, TaskCompletionSource<MqttPacket> Source);
}
