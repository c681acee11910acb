using Yuimori.Gateway.Parts;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Intake;

/// <summary>
/// Orders of Controllers, on their way through the gate to the arbiter (F12). Acknowledged when the arbiter's answer is
/// durable, also when the answer is no: the verdict tells the Controller.
/// </summary>
/// <param name="arbiter">The arbiter.</param>
internal sealed class OrderIntake(ArbitrationPart arbiter) : IChannelIntake
{
    /// <summary>16 KiB; an order has two. Stops a Controller from costing the gate a hash of a long text.</summary>
    internal const int BytesMax = 16 * 1024;

    /// <inheritdoc/>
    public async ValueTask<MqttSinkResult> TakeAsync(
        Topic topic, MqttIncoming incoming, CancellationToken cancellation)
    {
        var payload = incoming.Message.Payload;
        if (payload.Length > BytesMax) return MqttSinkResult.Refuse(MqttReasonCode.QuotaExceeded, "too long");
        var kept = await arbiter.SubmitAsync(topic.Component, payload, incoming.IsDuplicate, cancellation);
        return kept
            ? MqttSinkResult.Consume
            : MqttSinkResult.Refuse(MqttReasonCode.ImplementationSpecificError, "the arbiter does not answer");
    }
}
