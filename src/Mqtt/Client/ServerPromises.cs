using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Client;

/// <summary>What the server said in CONNACK that it can take, MQTT 5.0 §3.2.2.3.</summary>
internal sealed class ServerPromises
{
    private readonly MqttVersion _version;
    private readonly MqttQos _maximumQos;
    private readonly bool _retain;
    private readonly uint _packetBytesMax;

    internal ServerPromises(ConnAckPacket connAck, MqttClientOptions options)
    {
        var said = connAck.Properties;
        _version = options.Version;
        _maximumQos = said?.MaximumQos ?? MqttQos.AtLeastOnce;
        _retain = said?.RetainAvailable ?? true;
        _packetBytesMax = said?.MaximumPacketBytes ?? MqttCodecLimits.ProtocolPacketBytesMax;
        PublishesInFlightMax = Math.Min(options.PublishesInFlightMax, said?.ReceiveMaximum ?? ushort.MaxValue);
        KeepAlive = said?.ServerKeepAliveSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : options.KeepAlive;
    }

    internal int PublishesInFlightMax { get; }

    internal TimeSpan KeepAlive { get; }

    internal MqttPublishResult? Refuses(PublishPacket packet)
    {
        if (packet.Qos > _maximumQos || packet.Qos == MqttQos.ExactlyOnce)
            return new MqttPublishResult(MqttReasonCode.QosNotSupported, "the QoS is not supported");
        if (packet.Retain && !_retain)
            return new MqttPublishResult(MqttReasonCode.RetainNotSupported, "the server keeps no messages");
        if (packet.Properties?.TopicAlias is not null)
            return new MqttPublishResult(MqttReasonCode.TopicAliasInvalid, "this client sends no topic alias");
        return IsTooLarge(packet)
            ? new MqttPublishResult(MqttReasonCode.PacketTooLarge, "larger than the server accepts")
            : null;
    }

    /// <exception cref="ArgumentException">The packet breaks a rule of the protocol.</exception>
    internal bool IsTooLarge(MqttPacket packet) => MqttPacketEncoder.CountBytes(packet, _version) > _packetBytesMax;
}
