using System.Collections.Immutable;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.StateVisualisation;

/// <summary>
/// Everything known of one component at one moment (F13, latest state). Immutable: a page may keep it.
/// </summary>
public sealed record LiveComponent
{
    /// <summary>Which.</summary>
    public required ComponentId Component { get; init; }

    /// <summary>What it last said of itself; null: nothing yet.</summary>
    public ComponentState? State { get; init; }

    /// <summary>Whether it has a session with its gateway or hub; null: not known yet.</summary>
    public bool? Connected { get; init; }

    /// <summary>Whether its gateway calls it silent (<c>F12.silent</c>).</summary>
    public bool Silent { get; init; }

    /// <summary>When it was last heard itself, by the hub's clock; a will does not count.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>Its last readings by stream.</summary>
    public ImmutableSortedDictionary<string, LiveReading> Readings { get; init; } =
        ImmutableSortedDictionary.Create<string, LiveReading>(StringComparer.Ordinal);

    /// <summary>For an actuator: what the arbiter decided last.</summary>
    public LiveDecision? Decision { get; init; }

    /// <summary>For an actuator: the conflicts that go on.</summary>
    public ImmutableList<LiveConflict> Conflicts { get; init; } = [];

    /// <summary>Alarms that nothing has cleared and nobody has acknowledged, oldest first.</summary>
    public ImmutableList<Event> Alarms { get; init; } = [];

    /// <summary>
    /// The sum of it. What a component says of itself weighs less than that it says nothing any more.
    /// </summary>
    public LiveCondition Condition => State?.Condition switch
    {
        ComponentCondition.Stopped => LiveCondition.Stopped,
        ComponentCondition.Lost => LiveCondition.Lost,
        _ when Silent => LiveCondition.Silent,
        _ when Connected == false => LiveCondition.Lost,
        ComponentCondition.Running => LiveCondition.Running,
        _ => HeardAt is null ? LiveCondition.Unknown : LiveCondition.Running,
    };
}
