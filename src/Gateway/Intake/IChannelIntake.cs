using Yuimori.Kernel.Messages;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Intake;

/// <summary>
/// Takes the messages of one channel. Who sent it and that it may is settled: the topic's Component is the sender. An
/// acknowledgement follows only after the task completes (D3).
/// </summary>
internal interface IChannelIntake
{
    /// <summary>Takes a message, or refuses it.</summary>
    ValueTask<MqttSinkResult> TakeAsync(Topic topic, MqttIncoming incoming, CancellationToken cancellation);
}
