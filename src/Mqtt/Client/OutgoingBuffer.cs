using System.Buffers;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Client;

/// <summary>
/// Collects packets while the stream is busy and hands them over in one write: many publishes cost few writes (and few
/// TLS records). Packets keep the order in which they were written.
/// </summary>
internal sealed class OutgoingBuffer(Stream stream, MqttVersion version, int bytesMax, Action<Exception> failed)
{
    private readonly Lock _lock = new();
    private ArrayBufferWriter<byte> _filling = new(1024);
    private ArrayBufferWriter<byte> _sending = new(1024);
    private TaskCompletionSource? _drained;
    private bool _running;
    private bool _stopped;

    /// <summary>Whether less than the allowed bytes are waiting.</summary>
    internal bool HasSpace
    {
        get
        {
            lock (_lock)
                return _stopped || _filling.WrittenCount <= bytesMax;
        }
    }

    /// <summary>Told, outside the lock, whenever the stream has taken what it had.</summary>
    internal Action Drained { get; init; } = static () => { };

    internal void Write(MqttPacket packet)
    {
        lock (_lock)
        {
            if (_stopped)
                return;
            MqttPacketEncoder.Write(_filling, packet, version);
            if (_running)
                return;
            _running = true;
        }
        _ = Task.Run(SendAsync);
    }

    /// <summary>Waits while more than the allowed bytes are waiting: a slow stream slows its publishers.</summary>
    internal Task WaitForSpaceAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_stopped || _filling.WrittenCount <= bytesMax)
                return Task.CompletedTask;
            return WhenDrained().WaitAsync(cancellation);
        }
    }

    internal Task WaitUntilSentAsync(CancellationToken cancellation)
    {
        lock (_lock)
            return _stopped || !_running ? Task.CompletedTask : WhenDrained().WaitAsync(cancellation);
    }

    internal void Stop()
    {
        lock (_lock)
        {
            _stopped = true;
            _drained?.TrySetResult();
        }
    }

    private Task WhenDrained() =>
        (_drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private async Task SendAsync()
    {
        try
        {
            while (TakeFilled())
            {
                await stream.WriteAsync(_sending.WrittenMemory, CancellationToken.None);
                await stream.FlushAsync(CancellationToken.None);
                _sending.ResetWrittenCount();
                Drained();
            }
        }
        catch (Exception exception)
        {
            // Boundary: the stream failed; no packet can follow, the client closes with this as its reason.
            Stop();
            failed(exception);
        }
    }

    private bool TakeFilled()
    {
        lock (_lock)
        {
            if (_stopped || _filling.WrittenCount == 0)
            {
                _running = false;
                _drained?.TrySetResult();
                _drained = null;
                return false;
            }
            (_filling, _sending) = (_sending, _filling);
            if (_filling.WrittenCount <= bytesMax && _drained is { } waiting && _sending.WrittenCount > bytesMax)
            {
                _drained = null;
                waiting.TrySetResult();
            }
            return true;
        }
    }
}
