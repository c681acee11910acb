using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>A rule by which Events speak for or against a functional requirement.</summary>
public sealed record EvidenceRule
{
    /// <summary>Such as <c>F12-E1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The function that states the Events.</summary>
    public required FunctionId Function { get; init; }

    /// <summary>Id of the functional requirement that it speaks for.</summary>
    public required string Requirement { get; init; }

    /// <summary>What holds when the rule is met.</summary>
    public required LocalisedText Claim { get; init; }

    /// <summary>How the Events are judged.</summary>
    public required EvidenceJudge Judge { get; init; }

    /// <summary>The kind of Event, such as <c>F12.drill</c>.</summary>
    public required string Event { get; init; }

    /// <summary>Whose Events must be there; a subject in several scopes counts once.</summary>
    public required IReadOnlyList<EvidenceScope> Scope { get; init; }

    /// <summary>
    /// How old the Event may be; set exactly when <see cref="Judge"/> is <see cref="EvidenceJudge.Fresh"/>.
    /// </summary>
    public required TimeSpan? FreshFor { get; init; }

    /// <summary>
    /// The kind that settles an alarm; set exactly when <see cref="Judge"/> is <see cref="EvidenceJudge.Absent"/>.
    /// </summary>
    public required string? ResolvedBy { get; init; }

    /// <summary>What a person does when it is red.</summary>
    public required LocalisedText Remedy { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }
}

/// <summary>How Events are judged.</summary>
public enum EvidenceJudge
{
    /// <summary>
    /// For each subject the latest Event has outcome ok and is young enough: failed, stale or unknown else.
    /// </summary>
    Fresh,

    /// <summary>For each subject the latest Event has outcome ok; it does not expire.</summary>
    Done,

    /// <summary>No Event with outcome alarm that its settling kind has not followed for the same subject.</summary>
    Absent,
}

/// <summary>Whose Events a rule looks at.</summary>
public enum EvidenceScope
{
    /// <summary>Whatever component of the System an Event is about.</summary>
    System,

    /// <summary>The hub.</summary>
    Hub,

    /// <summary>Each gateway.</summary>
    Gateways,

    /// <summary>Each sensor and actuator.</summary>
    Devices,

    /// <summary>Each sensor.</summary>
    Sensors,

    /// <summary>Each actuator.</summary>
    Actuators,

    /// <summary>Each Controller.</summary>
    Controllers,
}
