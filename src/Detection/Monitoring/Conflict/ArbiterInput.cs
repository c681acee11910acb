using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>Something that happened to the arbiter.</summary>
public abstract record ArbiterInput
{
    private ArbiterInput()
    {
    }

    /// <summary>An order whose signature, audience and time the gate has verified.</summary>
    /// <param name="Controller">The signer.</param>
    /// <param name="Claims">What it asks for.</param>
    /// <param name="Jws">As signed.</param>
    /// <param name="Redelivered">The transport says that it may have come before (MQTT's DUP).</param>
    public sealed record Order(ComponentId Controller, OrderClaims Claims, string Jws, bool Redelivered) : ArbiterInput;

    /// <summary>
    /// An order whose signature holds and whose time does not: refused, and its Controller told, without using up its
    /// number.
    /// </summary>
    /// <param name="Controller">The signer.</param>
    /// <param name="Claims">What it asks for.</param>
    /// <param name="Why"><c>expired</c> or <c>not-yet-valid</c>.</param>
    public sealed record Late(ComponentId Controller, OrderClaims Claims, string Why) : ArbiterInput;

    /// <summary>An actuator acknowledged or refused a command.</summary>
    /// <param name="Result">Its words.</param>
    public sealed record Acknowledged(ActResult Result) : ArbiterInput;

    /// <summary>An actuator said where it stands.</summary>
    /// <param name="Actuator">Which.</param>
    /// <param name="Value">Where.</param>
    public sealed record Position(ComponentId Actuator, string Value) : ArbiterInput;

    /// <summary>An actuator has a new session: a command that it may have missed is sent again.</summary>
    /// <param name="Actuator">Which.</param>
    public sealed record ActuatorBack(ComponentId Actuator) : ArbiterInput;

    /// <summary>
    /// A Controller's session broke. Its orders stand until their hold ends; its notices wait for its return.
    /// </summary>
    /// <param name="Controller">Which.</param>
    public sealed record ControllerLost(ComponentId Controller) : ArbiterInput;

    /// <summary>A Controller has a session: it is given the notices that it missed.</summary>
    /// <param name="Controller">Which.</param>
    public sealed record ControllerBack(ComponentId Controller) : ArbiterInput;

    /// <summary>A Controller has a notice.</summary>
    /// <param name="Controller">Which.</param>
    /// <param name="No">Which notice.</param>
    public sealed record Delivered(ComponentId Controller, long No) : ArbiterInput;

    /// <summary>Time went on.</summary>
    public sealed record Tick : ArbiterInput;

    /// <summary>The program began with a remembered state: what was not acknowledged is sent again.</summary>
    public sealed record Restart : ArbiterInput;
}
