using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Controllers;

/// <summary>The arbiter holds one order of a Controller for each of these.</summary>
/// <param name="Actuator">Which actuator.</param>
/// <param name="Purpose">For what.</param>
internal sealed record OrderKey(ComponentId Actuator, Purpose Purpose);

/// <summary>What a Controller wants of an actuator now.</summary>
/// <param name="Rule">The rule that wants it: the reason.</param>
/// <param name="Value">The position.</param>
/// <param name="HoldSeconds">How long the order is to stand unless renewed.</param>
/// <param name="Cause">The measurement that made the rule hold.</param>
internal sealed record Want(string Rule, string Value, int HoldSeconds, string Cause);
