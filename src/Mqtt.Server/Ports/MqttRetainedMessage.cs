namespace Yuimori.Mqtt.Server;

/// <summary>A retained message.</summary>
/// <param name="Message">The message.</param>
/// <param name="ReceivedAt">When it came; its expiry counts from here.</param>
public sealed record MqttRetainedMessage(MqttMessage Message, DateTimeOffset ReceivedAt)
{
    /// <summary>Whether its message expiry is over.</summary>
    public bool IsExpired(DateTimeOffset now) =>
        Message.Properties?.MessageExpirySeconds is { } seconds && now - ReceivedAt >= TimeSpan.FromSeconds(seconds);
}
