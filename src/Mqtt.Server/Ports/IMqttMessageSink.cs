namespace Yuimori.Mqtt.Server;

/// <summary>
/// Takes every publish before it is acknowledged and before anybody receives it: acknowledged means durable. Port of
/// the host; without one every publish is refused.
/// </summary>
public interface IMqttMessageSink
{
    /// <summary>
    /// Keeps the message for good, or refuses it. Called in order per connection, without waiting for earlier calls, so
    /// that many messages can share one commit; acknowledgements still go out in the order of receipt. An exception
    /// means that nothing is kept: the publisher gets no success.
    /// </summary>
    /// <param name="incoming">The message.</param>
    /// <param name="cancellation">Set when the server stops hard.</param>
    ValueTask<MqttSinkResult> AcceptAsync(MqttIncoming incoming, CancellationToken cancellation);
}
