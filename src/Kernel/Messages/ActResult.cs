using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Messages;

/// <summary>What a device says of a command, on <c>m/&lt;id&gt;/ack</c>.</summary>
public sealed record ActResult
{
    /// <summary>The command's id; empty when it could not be read.</summary>
    public required string Command { get; init; }

    /// <summary>Who.</summary>
    public required ComponentId Component { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Ok when done; refused with a reason.</summary>
    public required EventOutcome Outcome { get; init; }

    /// <summary>The value it has now, for an actuator.</summary>
    public string? Value { get; init; }

    /// <summary>Why it refused, as a stable word: <c>bad-signature</c>, <c>replayed</c>, <c>expired</c>, …</summary>
    public string? Why { get; init; }
}
