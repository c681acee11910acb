using System.Buffers;
using System.IO.Pipelines;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>
/// Writes what waits for one client. Runs on the thread pool while there is something to write, in batches that share
/// one flush; the transport's own bound (back-pressure of the pipe) makes it wait.
/// </summary>
internal sealed class OutgoingPump : IThreadPoolWorkItem
{
    private const int BatchMax = 128;

    private readonly PipeWriter _output;
    private readonly OutgoingQueue _queue;
    private readonly DeliveryWriter _writer;
    private readonly TimeProvider _time;
    private readonly MqttServerCounters _counters;
    private readonly Action<Exception> _failed;
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MqttPacket? _lastWord;
    private long _flushing;
    private volatile bool _closing;

    internal OutgoingPump(
        PipeWriter output, OutgoingQueue queue, DeliveryWriter writer, TimeProvider time, MqttServerCounters counters,
        Action<Exception> failed)
    {
        _failed = failed;
        _output = output;
        _queue = queue;
        _writer = writer;
        _time = time;
        _counters = counters;
    }

    /// <summary>Completes when nothing more will be written.</summary>
    internal Task Finished => _finished.Task;

    /// <summary>How long the client has not taken a byte that waits; zero when nothing waits.</summary>
    internal TimeSpan StalledFor =>
        Volatile.Read(ref _flushing) is var since && since != 0 ? _time.GetElapsedTime(since) : TimeSpan.Zero;

    internal void Schedule() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    /// <summary>Drops what waits and writes one last packet, if any.</summary>
    internal void Close(MqttPacket? lastWord)
    {
        _lastWord = lastWord;
        _closing = true;
        if (_queue.Close(out var dropped))
            Schedule();
        _counters.AddDropped(dropped);
    }

    void IThreadPoolWorkItem.Execute() => _ = RunAsync();

    private async Task RunAsync()
    {
        try
        {
            while (WriteBatch())
            {
                var flush = _output.FlushAsync(CancellationToken.None);
                if (!flush.IsCompletedSuccessfully)
                    Volatile.Write(ref _flushing, _time.GetTimestamp());
                var result = await flush;
                Volatile.Write(ref _flushing, 0);
                if (result.IsCompleted)
                {
                    _finished.TrySetResult();
                    return; // The client is gone; the pump stays on, so that nobody starts it again.
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException
            or OperationCanceledException or ObjectDisposedException)
        {
            // The transport is gone; the reader sees it too and ends the session.
            _finished.TrySetResult();
        }
        catch (Exception exception)
        {
            // Boundary: something the protocol cannot express reached the writer; a session that would stay mute ends.
            _finished.TrySetResult();
            _failed(exception);
        }
    }

    private bool WriteBatch()
    {
        var answers = ArrayPool<Answer>.Shared.Rent(BatchMax);
        var messages = ArrayPool<PendingDelivery>.Shared.Rent(BatchMax);
        try
        {
            var answered = _queue.Take(answers.AsSpan(0, BatchMax), messages.AsSpan(0, BatchMax), out var sent);
            foreach (ref readonly var answer in answers.AsSpan(0, answered))
                _writer.Write(_output, answer);
            foreach (ref readonly var message in messages.AsSpan(0, sent))
                Deliver(message);
            if (answered + sent > 0)
                return true;
            return _closing && WriteLastWord();
        }
        finally
        {
            ArrayPool<Answer>.Shared.Return(answers, clearArray: true);
            ArrayPool<PendingDelivery>.Shared.Return(messages, clearArray: true);
        }
    }

    private void Deliver(in PendingDelivery message)
    {
        if (_writer.Write(_output, message))
        {
            _counters.AddSent(1);
            return;
        }
        // Too large for this client, or expired: MQTT 5.0 §3.1.2.11.4 and §3.3.2.3.3 treat it as delivered.
        _counters.AddDropped(1);
        if (message.PacketId != 0)
            _queue.Acknowledge(message.PacketId);
    }

    private bool WriteLastWord()
    {
        if (_finished.Task.IsCompleted)
            return false;
        if (_lastWord is { } packet)
        {
            _lastWord = null;
            _writer.Write(_output, new Answer(packet, 0));
            return true;
        }
        _finished.TrySetResult();
        return false;
    }
}
