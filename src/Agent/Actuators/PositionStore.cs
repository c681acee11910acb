using System.Text;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;

namespace Yuimori.Agent.Actuators;

/// <summary>
/// The position, kept durably: what the actuator shows after a power cut is where it stood, as a real one would.
/// </summary>
internal sealed class PositionStore(ActuatorPlan plan, IStateStore states)
{
    private const string Key = "f12/position";

    /// <summary>
    /// Where it stands; at first, and when a new plan no longer knows the position: rest, or the first.
    /// </summary>
    internal async ValueTask<string> LoadAsync(CancellationToken cancellation)
    {
        var kept = await states.ReadAsync(Key, cancellation) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
        return kept is not null && plan.Positions.Contains(kept, StringComparer.Ordinal)
            ? kept
            : plan.Rest ?? plan.Positions[0];
    }

    internal ValueTask KeepAsync(string position, CancellationToken cancellation) =>
        states.WriteAsync([new StateWrite(Key, Encoding.UTF8.GetBytes(position))], cancellation);
}
