namespace Yuimori.Mqtt.Server.Retained;

/// <summary>One topic level of the retained tree.</summary>
internal sealed class RetainedNode
{
    internal Dictionary<string, RetainedNode>? Children { get; set; }

    internal MqttRetainedMessage? Message { get; set; }

    internal bool IsEmpty => Message is null && Children is null or { Count: 0 };
}
