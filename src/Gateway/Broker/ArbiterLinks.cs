using System.Text;
using System.Text.Json;
using Yuimori.Detection.Monitoring.Gateway;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;

namespace Yuimori.Gateway.Broker;

/// <summary>The arbiter's ways to actuators and Controllers, over the own broker.</summary>
/// <param name="broker">The broker.</param>
internal sealed class ArbiterLinks(LocalBroker broker) : IActuatorLink, IControllerLink
{
    /// <inheritdoc/>
    public async ValueTask SendAsync(ComponentId actuator, string command, CancellationToken cancellation) =>
        await broker.PublishAsync(new Topic(actuator, Topic.Command), Encoding.ASCII.GetBytes(command));

    /// <inheritdoc/>
    public async ValueTask<bool> TellAsync(
        ComponentId controller, Verdict verdict, CancellationToken cancellation) =>
        await broker.PublishAsync(
            new Topic(controller, Topic.Verdict),
            JsonSerializer.SerializeToUtf8Bytes(verdict, WireJson.Shared.Verdict)) == MqttReasonCode.Success;
}
