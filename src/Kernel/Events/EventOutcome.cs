using System.Text.Json.Serialization;
using Yuimori.Kernel.Json;

namespace Yuimori.Kernel.Events;

/// <summary>How what an Event tells of ended. Frozen: persisted.</summary>
[JsonConverter(typeof(KebabEnumConverter<EventOutcome>))]
public enum EventOutcome
{
    /// <summary>As intended.</summary>
    Ok = 1,

    /// <summary>Refused by a rule: the rule did its work.</summary>
    Refused = 2,

    /// <summary>Should have worked and did not.</summary>
    Failed = 3,

    /// <summary>A person must look.</summary>
    Alarm = 4,
}
