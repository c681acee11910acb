using Yuimori.Kernel.Events;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>What one input led to. State and Events are to be made durable together before anything is sent.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Events">The facts to journal, in order.</param>
/// <param name="Commands">What to send to actuators.</param>
/// <param name="Notices">What to send to Controllers.</param>
/// <param name="Refused">For an order: why it was refused, as a stable word; null: it was not.</param>
public sealed record ArbiterStep(
    ArbiterState State,
    IReadOnlyList<Event> Events,
    IReadOnlyList<WantedCommand> Commands,
    IReadOnlyList<WantedNotice> Notices,
    string? Refused);
