using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Link;

/// <summary>
/// Publishes what only its newest value matters of, readings and state: one message of a topic at a time, and the
/// newest next. While the gateway is away, newer replaces older, so nothing old is ever queued; only the one message
/// that was on the way when the link broke is sent again. Thread-safe.
/// </summary>
internal sealed class LatestPublisher(ILink link, ILogger log)
{
    private readonly Lock _lock = new();

    // One slot for each topic of the plan.
    private readonly Dictionary<Topic, Slot> _slots = [];

    internal void Set(Topic topic, byte[] payload, bool retain)
    {
        lock (_lock)
        {
            if (!_slots.TryGetValue(topic, out var slot)) _slots[topic] = slot = new Slot();
            slot.Waiting = (payload, retain);
            Send(topic, slot);
        }
    }

    /// <summary>Sends what waited for a connection.</summary>
    internal void Connected()
    {
        lock (_lock)
        {
            foreach (var (topic, slot) in _slots) Send(topic, slot);
        }
    }

    private void Send(Topic topic, Slot slot)
    {
        if (slot.IsBusy || slot.Waiting is not { } message || !link.IsConnected) return;
        slot.IsBusy = true;
        slot.Waiting = null;
        _ = SendAsync(topic, slot, message.Payload, message.Retain);
    }

    private async Task SendAsync(Topic topic, Slot slot, byte[] payload, bool retain)
    {
        try
        {
            var why = await link.PublishAsync(topic, payload, retain, CancellationToken.None);
            if (why is not null && why != slot.LastRefusal) log.PublishRefused(topic.ToString(), why);
            slot.LastRefusal = why;
        }
        catch (IOException)
        {
            // The link was closed for good: there is nobody left to tell.
            return;
        }

        lock (_lock)
        {
            slot.IsBusy = false;
            Send(topic, slot);
        }
    }

    private sealed class Slot
    {
        public (byte[] Payload, bool Retain)? Waiting { get; set; }

        public bool IsBusy { get; set; }

        /// <summary>Said once until it changes: the same refusal of each reading must not fill the log.</summary>
        public string? LastRefusal { get; set; }
    }
}
