using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Logging;
using Yuimori.Agent.Commands;
using Yuimori.Detection.Monitoring.Device;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;

namespace Yuimori.Agent.Actuators;

/// <summary>
/// An actuator with named positions. It moves only by a command that its own gate lets through (D7), keeps the position
/// before it says so, and answers every command.
/// </summary>
/// <remarks>
/// Durable in this order: the command's number, the position; then the answer and the state leave. A power cut between
/// the first two loses the command, and the gateway, which has no answer, commands again.
/// </remarks>
internal sealed class ActuatorRole(
    ComponentId self, string position, PositionStore positions, CommandGate gate, RefusalRecord refusals,
    ResultSender results, Action changed, ILogger log) : IRole
{
    /// <inheritdoc/>
    public IReadOnlyList<MqttSubscription> Subscriptions { get; } =
        [new(MqttTopicFilter.Create($"m/{self}/{Topic.Command}"), MqttQos.AtLeastOnce)];

    /// <inheritdoc/>
    public string Position { get; private set; } = position;

    /// <inheritdoc/>
    public void Describe(ImmutableSortedDictionary<string, string>.Builder data)
    {
        // The position says it all.
    }

    /// <inheritdoc/>
    public void Connected()
    {
        // The state tells the gateway where the actuator stands.
    }

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellation) => results.RunAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask TakeAsync(Topic topic, MqttMessage message, CancellationToken cancellation)
    {
        if (topic.Channel != Topic.Command || topic.Component != self) return;

        // Not the connection's token: what was let through is finished, also when the link breaks meanwhile.
        var compact = Encoding.UTF8.GetString(message.Payload.Span);
        var (command, refusal) = await gate.CheckAsync(compact, CancellationToken.None);
        if (command is not null)
        {
            await ActAsync(command);
            return;
        }

        results.Send(refusal!.Command, EventOutcome.Refused, Position, refusal.Why);
        await refusals.StateAsync(
            refusal.Why, refusal.Part, refusal.Command, refusal.Detail, CancellationToken.None);
    }

    private async ValueTask ActAsync(GrantedCommand command)
    {
        var moved = command.Value != Position;
        if (moved) await positions.KeepAsync(command.Value, CancellationToken.None);
        Position = command.Value;
        results.Send(command.Id, EventOutcome.Ok, Position, null);
        if (!moved) return;
        changed();
        log.Acted(Position, command.Controller?.Value ?? "-", command.Reason ?? "rest");
    }
}
