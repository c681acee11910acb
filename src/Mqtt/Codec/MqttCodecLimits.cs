namespace Yuimori.Mqtt.Codec;

/// <summary>Bounds on what a decoder builds from a peer's bytes.</summary>
public sealed record MqttCodecLimits
{
    /// <summary>The largest packet the protocol can express: 268,435,455 bytes of content and 5 of header.</summary>
    public const int ProtocolPacketBytesMax = 268_435_460;

    /// <summary>
    /// Largest whole packet, bytes. Stops a peer that announces a huge packet and makes us hold its parts: the length
    /// is refused before the content arrives.
    /// </summary>
    public int PacketBytesMax { get; init; } = 256 * 1024;

    /// <summary>
    /// User properties in one packet or will. Stops amplification: five bytes on the wire become an object of dozens.
    /// </summary>
    public int UserPropertiesMax { get; init; } = 64;

    /// <summary>
    /// Subscriptions, filters, codes or subscription identifiers in one packet. Stops amplification, as above.
    /// </summary>
    public int EntriesPerPacketMax { get; init; } = 1024;
}
