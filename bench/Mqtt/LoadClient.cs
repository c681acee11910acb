using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Bench.Mqtt;

/// <summary>
/// A bare 3.1.1 connection: blocks of bytes made beforehand go out, and what comes back is only counted, so that the
/// generator costs little beside the server.
/// </summary>
internal sealed class LoadClient : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[64 * 1024];

    private LoadClient(Stream stream) => _stream = stream;

    internal static async Task<LoadClient> ConnectAsync(Target target, string clientId, CancellationToken token)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, target.Port, token);
        Stream stream = new NetworkStream(socket, ownsSocket: true);
        if (target.Certificate is { } expected)
        {
            var tls = new SslStream(
                stream, false, (_, shown, _, _) => shown?.GetRawCertData().AsSpan().SequenceEqual(expected) == true);
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost" }, token);
            stream = tls;
        }
        var client = new LoadClient(stream);
        await client.SendAsync(
            Bytes(new ConnectPacket { Version = MqttVersion.V311, ClientId = clientId, CleanStart = true }), token);
        await client.ReadExactlyAsync(4, token);
        return client;
    }

    internal static byte[] Bytes(MqttPacket packet)
    {
        var output = new ArrayBufferWriter<byte>();
        MqttPacketEncoder.Write(output, packet, MqttVersion.V311);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Publishes with a 256-byte payload, one after the other.</summary>
    internal static byte[] Block(string topic, int count, int qos) =>
        [.. Enumerable.Range(1, count).SelectMany(id => Bytes(new PublishPacket
        {
            Topic = MqttTopicName.Create(topic),
            Payload = new byte[256],
            Qos = (MqttQos)qos,
            PacketId = qos == 0 ? (ushort)0 : (ushort)id,
        }))];

    internal async Task SubscribeAsync(string filter, CancellationToken token)
    {
        await SendAsync(
            Bytes(new SubscribePacket { PacketId = 1, Subscriptions = [new(MqttTopicFilter.Create(filter))] }), token);
        await ReadExactlyAsync(5, token);
    }

    /// <summary>PINGREQ and its answer: everything sent before has been read by the server.</summary>
    internal async Task PingAsync(CancellationToken token)
    {
        await SendAsync(new byte[] { 0xC0, 0 }, token);
        await ReadExactlyAsync(2, token);
    }

    internal ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken token) =>
        _stream.WriteAsync(bytes, token);

    internal ValueTask<int> ReadAsync(CancellationToken token) => _stream.ReadAsync(_buffer, token);

    internal async Task ReadExactlyAsync(int count, CancellationToken token)
    {
        while (count > 0)
        {
            var read = await _stream.ReadAsync(_buffer.AsMemory(0, Math.Min(count, _buffer.Length)), token);
            if (read == 0)
                throw new EndOfStreamException("The server closed the connection.");
            count -= read;
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
