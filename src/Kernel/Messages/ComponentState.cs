using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;

namespace Yuimori.Kernel.Messages;

/// <summary>What a component says of itself on <c>m/&lt;id&gt;/st</c>, retained (F13).</summary>
public sealed record ComponentState
{
    /// <summary>Who.</summary>
    public required ComponentId Component { get; init; }

    /// <summary>When, in UTC, by its own clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Running, or lost (its will).</summary>
    public required ComponentCondition Condition { get; init; }

    /// <summary>SHA-256 of the plan that it runs with, lower-case hex (F2).</summary>
    public required string Plan { get; init; }

    /// <summary>Product version.</summary>
    public required string Version { get; init; }

    /// <summary>An actuator's position; null for others.</summary>
    public string? Position { get; init; }

    /// <summary>More, by name: readings, counts.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; init; } = Events.EventData.Empty;
}

/// <summary>Whether a component runs. Frozen: on the wire.</summary>
[JsonConverter(typeof(KebabEnumConverter<ComponentCondition>))]
public enum ComponentCondition
{
    /// <summary>It runs.</summary>
    Running = 1,

    /// <summary>Its session broke without a farewell.</summary>
    Lost = 2,

    /// <summary>It said farewell.</summary>
    Stopped = 3,
}
