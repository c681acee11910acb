using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Ports;

/// <summary>The append-only record of Events (F5, D10). Acknowledged means durable (D3).</summary>
public interface IJournal
{
    /// <summary>Whose Journal this is.</summary>
    ComponentId Origin { get; }

    /// <summary>
    /// Appends Events and writes state in one transaction. An Event whose id is already there is left out, since a
    /// peer that saw no acknowledgement sends again. When the task completes, all of it survives a power cut.
    /// </summary>
    ValueTask AppendAsync(
        IReadOnlyList<Event> events, IReadOnlyList<StateWrite> state, CancellationToken cancellation);

    /// <summary>
    /// Appends records of another Journal in its order. Records before the next expected one are left out; a gap is
    /// refused.
    /// </summary>
    /// <returns>The next index expected from that origin; less than the batch's end only when there is a gap.</returns>
    ValueTask<long> AppendForwardedAsync(
        ComponentId origin, long firstIndex, IReadOnlyList<Event> events, CancellationToken cancellation);

    /// <summary>The next index expected from an origin.</summary>
    ValueTask<long> NextForwardedAsync(ComponentId origin, CancellationToken cancellation);
}
