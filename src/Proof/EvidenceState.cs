using System.Text.Json.Serialization;
using Yuimori.Kernel.Json;

namespace Yuimori.Proof;

/// <summary>What the Journal says of a Requirement right now. The order is from worst to best, then unbuilt.</summary>
[JsonConverter(typeof(KebabEnumConverter<EvidenceState>))]
public enum EvidenceState
{
    /// <summary>▲ There is evidence against it.</summary>
    Failed = 1,

    /// <summary>○ There never was any evidence.</summary>
    Unknown = 2,

    /// <summary>◐ There was evidence for it, and it is too old to count.</summary>
    Stale = 3,

    /// <summary>● Fresh evidence speaks for it, none against it.</summary>
    Met = 4,

    /// <summary>┄ Its Functions are not built yet: nothing is claimed.</summary>
    Planned = 5,
}
