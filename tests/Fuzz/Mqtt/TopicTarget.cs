namespace Yuimori.Fuzz.Mqtt;

/// <summary>Target: topic names and filters.</summary>
public static class TopicTarget
{
    /// <summary>One input: a topic name, 0xFF, a filter.</summary>
    public static void Run(ReadOnlySpan<byte> input) => MqttFuzz.RunTopics(input);
}
