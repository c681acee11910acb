using System.IO.Pipelines;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Client;

/// <summary>
/// The stream of one client: reads packets, hands them out, ends everything once and with one reason.
/// </summary>
internal sealed class ClientConnection : IDisposable
{
    private readonly Stream _stream;
    private OrderedSender? _sender;
    private readonly TimeProvider _time;
    private readonly TimeSpan _lastWordTimeout;
    private readonly TimeSpan _linger;
    private MqttClose? _leaving;
    private readonly PipeReader _input;
    private readonly MqttPacketDecoder _decoder;
    private readonly OutgoingBuffer _output;
    private readonly InFlightTable _inFlight = new();
    private readonly MessagePump _pump;
    private readonly KeepAlive _keepAlive;
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource<MqttClose> _closed =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal ClientConnection(
        Stream stream, MqttClientOptions options, MqttMessageHandler handler, TimeProvider time)
    {
        _stream = stream;
        _time = time;
        _lastWordTimeout = options.PingTimeout;
        _linger = options.DisconnectLinger;
        _input = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true, useZeroByteReads: true));
        _decoder = new MqttPacketDecoder(MqttRole.Client, options.Version, options.Limits)
        {
            Expected = MqttPacketType.ConnAck,
        };
        _output = new OutgoingBuffer(stream, options.Version, options.OutgoingBytesMax, WriteFailed)
        {
            Drained = () => _sender?.Drained(),
        };
        _pump = new MessagePump(options, handler, Send, _ended.Token);
        _keepAlive = new KeepAlive(time, options.PingTimeout, () => Send(PingReqPacket.Instance), Silent);
        Ended = _ended.Token;
    }

    internal Task<MqttClose> Closed => _closed.Task;

    internal CancellationToken Ended { get; }

    internal long DroppedMessages => _pump.Dropped;

    /// <summary>Whether the stream keeps up.</summary>
    internal bool HasSpace => _output.HasSpace;

    internal void Start(TimeSpan keepAlive, OrderedSender sender)
    {
        _sender = sender;
        _keepAlive.Start(keepAlive);
        _pump.Start();
        _ = ReadAsync();
    }

    internal void Send(MqttPacket packet)
    {
        _keepAlive.Sent();
        _output.Write(packet);
    }

    internal Task WaitForSpaceAsync(CancellationToken cancellation) => _output.WaitForSpaceAsync(cancellation);

    internal Task<MqttPacket> Ask(MqttPacketType answer, Func<ushort, MqttPacket> packet)
    {
        var (id, task) = _inFlight.Add(answer);
        Send(packet(id));
        return task;
    }

    internal async Task SendLastAsync(MqttPacket packet, CancellationToken cancellation)
    {
        if (_closed.Task.IsCompleted)
            return;
        Send(packet);
        // Bounded: a peer that does not read must not keep us from leaving.
        using var bound = new CancellationTokenSource(_lastWordTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, bound.Token);
        try
        {
            await _output.WaitUntilSentAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The last word is a courtesy.
        }
    }

    /// <summary>
    /// Says goodbye and waits a moment for the server to close first: closing while its bytes are on their way would
    /// reset the connection, and a reset can overtake DISCONNECT, so that the will is published.
    /// </summary>
    internal async Task DisconnectAsync(DisconnectPacket packet, MqttClose close, CancellationToken cancellation)
    {
        Volatile.Write(ref _leaving, close);
        try
        {
            await SendLastAsync(packet, cancellation);
            if (_linger > TimeSpan.Zero)
                await _closed.Task.WaitAsync(_linger, _time, cancellation);
        }
        catch (TimeoutException)
        {
            // The server leaves it to us.
        }
        finally
        {
            await CloseAsync(close);
        }
    }

    internal MqttConnectionLostException Fail(MqttReasonCode reason, string text)
    {
        var close = new MqttClose(MqttCloseCause.ProtocolError, reason, text);
        _ = LeaveAsync(close);
        return new MqttConnectionLostException(close);
    }

    /// <summary>Ends everything; the first reason stays.</summary>
    internal async Task CloseAsync(MqttClose close)
    {
        close = Volatile.Read(ref _leaving) ?? close;
        if (!_closed.TrySetResult(close))
            return;
        _keepAlive.Dispose();
        _output.Stop();
        _inFlight.Close(close);
        _sender?.Close(close);
        await _ended.CancelAsync();
        try
        {
            await _stream.DisposeAsync();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException
            or InvalidOperationException)
        {
            // The peer is gone already: there is nobody left to close against.
        }
    }

    public void Dispose()
    {
        _ended.Dispose();
        _keepAlive.Dispose();
    }

    internal async Task<(ConnAckPacket? Answer, MqttClose? Refused)> ReadConnAckAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await _input.ReadAsync(cancellation);
            var buffer = read.Buffer;
            var status = _decoder.TryDecode(ref buffer, out var packet, out var error);
            _input.AdvanceTo(buffer.Start, status == MqttDecodeStatus.NeedMoreData ? buffer.End : buffer.Start);
            if (status == MqttDecodeStatus.Refused)
                return (null, new MqttClose(MqttCloseCause.ProtocolError, error.Reason, error.ToString()));
            if (packet is ConnAckPacket connAck)
            {
                _decoder.Expected = null;
                return (connAck, null);
            }
            if (read.IsCompleted)
                return (null, Lost("the server closed the connection before CONNACK", null));
        }
    }

    private static MqttClose Lost(string text, Exception? exception) =>
        new(MqttCloseCause.ConnectionLost, MqttReasonCode.UnspecifiedError, text, exception);

    private async Task ReadAsync()
    {
        MqttClose close;
        try
        {
            close = await ReadUntilEndAsync();
        }
        catch (Exception exception)
        {
            // Boundary: whatever the stream throws ends this connection; everybody who waits learns it from Closed.
            close = Lost("the connection failed", exception);
        }
        await LeaveAsync(close);
        await _input.CompleteAsync();
    }

    private async Task LeaveAsync(MqttClose close)
    {
        if (close.Cause == MqttCloseCause.ProtocolError && _decoder.Version == MqttVersion.V5)
            await SendLastAsync(new DisconnectPacket { ReasonCode = close.ReasonCode }, CancellationToken.None);
        await CloseAsync(close);
    }

    private async Task<MqttClose> ReadUntilEndAsync()
    {
        while (true)
        {
            var read = await _input.ReadAsync(_ended.Token);
            _keepAlive.Received();
            var buffer = read.Buffer;
            while (true)
            {
                var status = _decoder.TryDecode(ref buffer, out var packet, out var error);
                if (status == MqttDecodeStatus.Refused)
                    return new MqttClose(MqttCloseCause.ProtocolError, error.Reason, error.ToString());
                if (status == MqttDecodeStatus.NeedMoreData)
                    break;
                if (Handle(packet!) is { } close)
                    return close;
            }
            _input.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
                return Lost("the server closed the connection", null);
        }
    }

    private MqttClose? Handle(MqttPacket packet)
    {
        if (Volatile.Read(ref _leaving) is not null)
            return null; // Said goodbye: what still comes is not looked at.
        switch (packet)
        {
            case PublishPacket publish:
                return _pump.Add(publish);
            case PubAckPacket ack:
                return Complete(ack.PacketId, ack);
            case SubAckPacket ack:
                return Complete(ack.PacketId, ack);
            case UnsubAckPacket ack:
                return Complete(ack.PacketId, ack);
            case PingRespPacket:
                _keepAlive.Answered();
                return null;
            case DisconnectPacket disconnect:
                return new MqttClose(
                    MqttCloseCause.ServerDisconnect, disconnect.ReasonCode,
                    disconnect.Properties?.ReasonString ?? "the server disconnected");
            default:
                return new MqttClose(
                    MqttCloseCause.ProtocolError, MqttReasonCode.ProtocolError, $"unexpected {packet.Type}");
        }
    }

    private MqttClose? Complete(ushort id, MqttPacket packet)
    {
        if (!_inFlight.TryComplete(id, packet, out var wasWaiting))
        {
            return new MqttClose(
                MqttCloseCause.ProtocolError, MqttReasonCode.ProtocolError, "an answer of another type");
        }
        if (wasWaiting && packet.Type == MqttPacketType.PubAck)
            _sender?.Acknowledged();
        return null;
    }

    private void WriteFailed(Exception exception) => _ = CloseAsync(Lost("the connection failed", exception));

    private void Silent() => _ = CloseAsync(
        new MqttClose(MqttCloseCause.Timeout, MqttReasonCode.KeepAliveTimeout, "no PINGRESP in time"));
}
