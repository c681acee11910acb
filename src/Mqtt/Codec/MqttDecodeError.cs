namespace Yuimori.Mqtt.Codec;

/// <summary>Why bytes were refused.</summary>
/// <param name="Reason">The code to answer with.</param>
/// <param name="Offset">Where, in bytes from the first byte of the packet.</param>
/// <param name="Text">What is wrong: a fixed text without the peer's bytes, safe for the peer and for the log.</param>
public readonly record struct MqttDecodeError(MqttReasonCode Reason, int Offset, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Reason} at byte {Offset}: {Text}";
}
