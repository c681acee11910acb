using Yuimori.Kernel.Messages;

namespace Yuimori.Gateway.Uplink;

/// <summary>Moves measurements, results and states to the hub, at the hub's pace.</summary>
/// <param name="buffer">Measurements and results.</param>
/// <param name="mirror">States.</param>
/// <param name="hub">The way.</param>
/// <param name="logger">What the hub refused.</param>
internal sealed class ForwardPump(ForwardBuffer buffer, StateMirror mirror, HubLink hub, ILogger<ForwardPump> logger)
{
    /// <summary>32 on their way at once: one group commit of the hub for many, and few to send again.</summary>
    private const int InFlightMax = 32;

    internal async Task RunMessagesAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var batch = await buffer.TakeAsync(InFlightMax, cancellation);
            await Task.WhenAll(batch.Select(m => SendAsync(m.Topic, m.Payload, retain: false, cancellation)));
        }
    }

    internal async Task RunStatesAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var states = await mirror.TakeAsync(cancellation);
            await Task.WhenAll(states.Select(state =>
                SendAsync(new Topic(state.Key, Topic.State), state.Value, retain: true, cancellation)));
        }
    }

    private async Task SendAsync(
        Topic topic, ReadOnlyMemory<byte> payload, bool retain, CancellationToken cancellation)
    {
        var result = await hub.PublishAsync(topic, payload, retain, cancellation);
        if (!result.IsSuccess)
            GatewayLog.ForwardRefused(logger, topic.ToString(), $"{result.ReasonCode}", result.Text);
    }
}
