namespace Yuimori.Mqtt.Codec;

/// <summary>Which property may stand where, MQTT 5.0 §2.2.2.2 table 2-4: one bit per identifier.</summary>
internal static class PropertyScope
{
    internal const ulong Connect = Session | (1UL << 0x17) | (1UL << 0x19);
    internal const ulong ConnAck = Session | (1UL << 0x12) | (1UL << 0x13) | (1UL << 0x1A) | (1UL << 0x1C) | Reason
        | (1UL << 0x24) | (1UL << 0x25) | (1UL << 0x28) | (1UL << 0x29) | (1UL << 0x2A);
    internal const ulong Publish = Content | (1UL << 0x0B) | (1UL << 0x23);
    internal const ulong Will = Content | (1UL << 0x18);
    internal const ulong Subscribe = User | (1UL << 0x0B);
    internal const ulong Unsubscribe = User;
    internal const ulong Reply = User | Reason;
    internal const ulong Disconnect = User | Reason | (1UL << 0x11) | (1UL << 0x1C);
    internal const ulong Auth = User | Reason | (1UL << 0x15) | (1UL << 0x16);

    private const ulong User = 1UL << 0x26;
    private const ulong Reason = 1UL << 0x1F;
    private const ulong Content = User | (1UL << 1) | (1UL << 2) | (1UL << 3) | (1UL << 8) | (1UL << 9);
    private const ulong Session = User | (1UL << 0x11) | (1UL << 0x15) | (1UL << 0x16) | (1UL << 0x21) | (1UL << 0x22)
        | (1UL << 0x27);
}
