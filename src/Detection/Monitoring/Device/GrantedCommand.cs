using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Device;

/// <summary>A command that the actuator must obey now.</summary>
/// <param name="Id">Its id, for the acknowledgement.</param>
/// <param name="Value">The value to take.</param>
/// <param name="Controller">Whose order decides; null: the rest value.</param>
/// <param name="Purpose">What that order serves.</param>
/// <param name="Reason">The rule behind it.</param>
public sealed record GrantedCommand(
    string Id, string Value, ComponentId? Controller, Purpose? Purpose, string? Reason);
