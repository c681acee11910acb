using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Messages;

/// <summary>
/// Consecutive records of a gateway's Journal on their way to the hub. Payload of a JWS of type <c>yuimori-log</c> on
/// <c>m/&lt;gateway&gt;/log</c>; the hub acknowledges only after its own Journal holds them (D3).
/// </summary>
public sealed record LogBatch
{
    /// <summary>256 records; keeps one batch below the broker's packet limit and a retry cheap.</summary>
    public const int CountMax = 256;

    /// <summary>Whose Journal.</summary>
    public required ComponentId Origin { get; init; }

    /// <summary>Leaf index of the first record there.</summary>
    public required long First { get; init; }

    /// <summary>The Events, in order.</summary>
    public required IReadOnlyList<Event> Events { get; init; }
}
