using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Yuimori.Agent.Link;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Commands;

/// <summary>
/// Answers commands on <c>ack</c>, in order. Not durable: whoever commanded asks again, and an actuator's position
/// stands in its state.
/// </summary>
internal sealed class ResultSender(ComponentId self, ILink link, TimeProvider clock, ILogger log)
{
    /// <summary>64 answers that wait; the oldest gives way, since its command has been given up by then.</summary>
    private const int WaitingMax = 64;

    /// <summary>5 tries, then the command is commanded again anyway.</summary>
    private const int TriesMax = 5;

    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(500);

    private readonly Topic _topic = new(self, Topic.Result);
    private readonly Channel<ActResult> _waiting = Channel.CreateBounded<ActResult>(
        new BoundedChannelOptions(WaitingMax) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    internal void Send(string command, EventOutcome outcome, string? value, string? why) =>
        _waiting.Writer.TryWrite(new ActResult
        {
            Command = command,
            Component = self,
            At = clock.GetUtcNow(),
            Outcome = outcome,
            Value = value,
            Why = why,
        });

    internal async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (var result in _waiting.Reader.ReadAllAsync(cancellation))
        {
            var payload = JsonSerializer.SerializeToUtf8Bytes(result, WireJson.Shared.ActResult);
            var refused = await link.PublishAsync(_topic, payload, retain: false, cancellation);
            for (var tries = 1; refused is not null && tries < TriesMax; tries++)
            {
                await Task.Delay(Retry, clock, cancellation);
                refused = await link.PublishAsync(_topic, payload, retain: false, cancellation);
            }

            if (refused is not null) log.ResultDropped(result.Command, refused);
        }
    }
}
