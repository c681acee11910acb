using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>The way to the actuators; implemented over the gateway's broker.</summary>
public interface IActuatorLink
{
    /// <summary>
    /// Hands a signed command (JWS) to <c>m/&lt;actuator&gt;/cmd</c>. It does not wait for the actuator: the
    /// actuator's own acknowledgement counts, and what is not acknowledged is sent again.
    /// </summary>
    ValueTask SendAsync(ComponentId actuator, string command, CancellationToken cancellation);
}
