namespace Yuimori.Fuzz.Mqtt;

/// <summary>Target: every packet parser.</summary>
public static class PacketTarget
{
    /// <summary>One input: a byte that chooses role and level, then a stream of packets.</summary>
    public static void Run(ReadOnlySpan<byte> input) => MqttFuzz.RunPackets(input);
}
