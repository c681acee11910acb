using System.Buffers;
using System.IO.Pipelines;
using Yuimori.Mqtt.Client;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Tests.Support;

/// <summary>The other end of a client under test: the test says what it answers.</summary>
internal sealed class ScriptedServer
{
    private readonly PipeReader _input;
    private readonly MqttPacketDecoder _decoder = new(MqttRole.Server, null, new MqttCodecLimits());
    private readonly MqttVersion _version;

    public ScriptedServer(MqttVersion version = MqttVersion.V5)
    {
        (Client, Stream) = DuplexStream.MakePair();
        _input = PipeReader.Create(Stream);
        _version = version;
    }

    public DuplexStream Client { get; }

    public DuplexStream Stream { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<MqttClient> AcceptAsync(
        MqttClientOptions? options = null, MqttMessageHandler? handler = null, TimeProvider? time = null,
        ConnAckPacket? answer = null)
    {
        options ??= new MqttClientOptions { ClientId = "c", Version = _version };
        var connecting = MqttClient.ConnectAsync(
            Client, options with { DisconnectLinger = TimeSpan.Zero }, // This server never closes first.
            handler ?? ((_, _) => new ValueTask<MqttReasonCode>(MqttReasonCode.Success)),
            time ?? new ManualTime(), Token);
        await NextAsync<ConnectPacket>();
        await SendAsync(answer ?? new ConnAckPacket());
        var result = await connecting;
        Assert.True(result.IsConnected, result.Failure?.ToString());
        return result.Client;
    }

    public async Task SendAsync(MqttPacket packet)
    {
        var bytes = new ArrayBufferWriter<byte>();
        MqttPacketEncoder.Write(bytes, packet, _version);
        await Stream.WriteAsync(bytes.WrittenMemory, Token);
    }

    public async Task<T> NextAsync<T>()
        where T : MqttPacket => Assert.IsType<T>(await NextAsync());

    public async Task<MqttPacket?> NextAsync()
    {
        while (true)
        {
            var read = await _input.ReadAsync(Token);
            var buffer = read.Buffer;
            var status = _decoder.TryDecode(ref buffer, out var packet, out var error);
            Assert.True(status != MqttDecodeStatus.Refused, $"{error}");
            _input.AdvanceTo(buffer.Start, packet is null ? buffer.End : buffer.Start);
            if (packet is not null || read.IsCompleted)
                return packet;
        }
    }
}
