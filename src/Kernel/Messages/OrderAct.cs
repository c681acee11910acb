using System.Text.Json.Serialization;
using Yuimori.Kernel.Json;

namespace Yuimori.Kernel.Messages;

/// <summary>What an order asks for. Frozen: on the wire.</summary>
[JsonConverter(typeof(KebabEnumConverter<OrderAct>))]
public enum OrderAct
{
    /// <summary>Bring the actuator to a value and keep it there for the hold time.</summary>
    Set = 1,

    /// <summary>Withdraw this Controller's standing order of this purpose for this actuator.</summary>
    Release = 2,
}
