using System.Buffers;
using System.IO.Pipelines;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Tests.Support;

/// <summary>A client that sends whatever bytes or packets a test wants, right or wrong.</summary>
internal sealed class RawPeer(Stream stream, MqttVersion version) : IAsyncDisposable
{
    private readonly PipeReader _input = PipeReader.Create(stream);
    private readonly MqttPacketDecoder _decoder = new(MqttRole.Any, version, new MqttCodecLimits());

    public async Task SendAsync(params MqttPacket[] packets)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var packet in packets)
            MqttPacketEncoder.Write(bytes, packet, version);
        await SendAsync(bytes.WrittenMemory);
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) =>
        await stream.WriteAsync(bytes, TestContext.Current.CancellationToken);

    /// <returns>The next packet; null when the server closed.</returns>
    public async Task<MqttPacket?> NextAsync()
    {
        while (true)
        {
            ReadResult read;
            try
            {
                read = await _input.ReadAsync(TestContext.Current.CancellationToken);
            }
            catch (IOException)
            {
                return null; // Reset by the server.
            }
            var buffer = read.Buffer;
            var status = _decoder.TryDecode(ref buffer, out var packet, out var error);
            Assert.NotEqual(MqttDecodeStatus.Refused, status);
            _input.AdvanceTo(buffer.Start, packet is null ? buffer.End : buffer.Start);
            if (packet is not null || read.IsCompleted)
                return packet;
        }
    }

    public async Task<T> NextAsync<T>()
        where T : MqttPacket => Assert.IsType<T>(await NextAsync());

    public async Task<ConnAckPacket> ConnectAsync(ConnectPacket? connect = null)
    {
        await SendAsync(connect ?? new ConnectPacket { Version = version, ClientId = "raw", CleanStart = true });
        return await NextAsync<ConnAckPacket>();
    }

    public async ValueTask DisposeAsync() => await stream.DisposeAsync();
}
