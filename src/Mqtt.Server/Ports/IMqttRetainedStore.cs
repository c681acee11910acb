namespace Yuimori.Mqtt.Server;

/// <summary>
/// Keeps the last retained message of each topic. Port of the host; without one the server announces that it keeps
/// none and refuses a publish with the retain flag. Must be thread-safe.
/// </summary>
public interface IMqttRetainedStore
{
    /// <summary>
    /// Keeps the message, or forgets the topic when the payload is empty. Runs before the acknowledgement; calls for
    /// one connection come in order and one by one. An exception refuses the publish.
    /// </summary>
    /// <returns>Success, or a failure code that PUBACK can carry (QuotaExceeded when full).</returns>
    ValueTask<MqttReasonCode> SetAsync(MqttRetainedMessage message, CancellationToken cancellation);

    /// <summary>The messages whose topics match, at most <paramref name="max"/>, without expired ones.</summary>
    ValueTask<IReadOnlyList<MqttRetainedMessage>> MatchAsync(
        MqttTopicFilter filter, int max, CancellationToken cancellation);
}
