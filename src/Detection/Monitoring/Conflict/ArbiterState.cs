using System.Collections.Immutable;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>All that the arbiter of a site remembers. Immutable. Sessions are not remembered over a restart.</summary>
public sealed record ArbiterState
{
    /// <summary>The arbiter's time, Unix milliseconds; it never goes back unseen.</summary>
    public long NowMs { get; init; }

    /// <summary>By actuator.</summary>
    public ImmutableDictionary<ComponentId, ActuatorState> Actuators { get; init; } =
        ImmutableDictionary<ComponentId, ActuatorState>.Empty;

    /// <summary>By Controller.</summary>
    public ImmutableDictionary<ComponentId, ControllerState> Controllers { get; init; } =
        ImmutableDictionary<ComponentId, ControllerState>.Empty;

    /// <summary>Controllers with a session.</summary>
    public ImmutableHashSet<ComponentId> Online { get; init; } = [];

    /// <summary>Knows nothing yet.</summary>
    public static ArbiterState Empty { get; } = new();

    /// <summary>When something is due without any input, Unix milliseconds.</summary>
    public long DueMs()
    {
        var due = long.MaxValue;
        foreach (var actuator in Actuators.Values) due = Math.Min(due, actuator.DueMs);
        foreach (var id in Online)
        {
            if (Controllers.TryGetValue(id, out var box)) due = Math.Min(due, box.NextMs);
        }

        return due;
    }
}
