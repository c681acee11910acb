using System.Collections.Immutable;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Silence;

/// <summary>What is known of the members' silence. Immutable.</summary>
public sealed record SilenceState
{
    /// <summary>When each member was heard last, in milliseconds of a clock that nobody can set.</summary>
    public required ImmutableDictionary<ComponentId, long> HeardMs { get; init; }

    /// <summary>Members that were called silent; the only part that outlives a restart, so that each silence raises
    /// one alarm and every return is stated.</summary>
    public required ImmutableSortedDictionary<string, ComponentId> Silent { get; init; }

    /// <summary>When all members are stated next (<c>F12.watching</c>).</summary>
    public required long WatchMs { get; init; }
}
