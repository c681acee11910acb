namespace Yuimori.Mqtt.Codec;

/// <summary>Outcome of one step of decoding.</summary>
public enum MqttDecodeStatus
{
    /// <summary>The packet is not complete yet; nothing was consumed.</summary>
    NeedMoreData = 0,

    /// <summary>One packet was read and consumed.</summary>
    Packet = 1,

    /// <summary>The bytes are refused; the connection cannot go on.</summary>
    Refused = 2,
}
