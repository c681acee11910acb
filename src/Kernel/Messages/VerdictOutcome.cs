using System.Text.Json.Serialization;
using Yuimori.Kernel.Json;

namespace Yuimori.Kernel.Messages;

/// <summary>What became of an order. Frozen: on the wire and in the Journal.</summary>
[JsonConverter(typeof(KebabEnumConverter<VerdictOutcome>))]
public enum VerdictOutcome
{
    /// <summary>It decides the actuator now.</summary>
    Won = 1,

    /// <summary>It stands, and another order decides.</summary>
    Lost = 2,

    /// <summary>It was not accepted.</summary>
    Refused = 3,

    /// <summary>Its Controller withdrew it.</summary>
    Released = 4,

    /// <summary>Its hold time ended.</summary>
    Expired = 5,
}
