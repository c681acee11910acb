using System.Collections.Immutable;
using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Events;

/// <summary>A fact that a Function states: journaled, forwarded, judged as evidence.</summary>
public sealed record Event
{
    /// <summary>See <see cref="EventId"/>. A second Event with the same id is the same Event, sent again.</summary>
    public required string Id { get; init; }

    /// <summary>Function and fact, such as <c>F12.conflict</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The Component that the fact is about.</summary>
    public required ComponentId Component { get; init; }

    /// <summary>When it happened, in UTC, by the clock of the component that states it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How it ended.</summary>
    public required EventOutcome Outcome { get; init; }

    /// <summary>Details as words, sorted by name so that one fact has one spelling.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; init; } = EventData.Empty;

    /// <summary>The id of the Event that led to this one.</summary>
    public string? Cause { get; init; }
}
