namespace Yuimori.Detection.Monitoring.Device;

/// <summary>Why an actuator refuses a command.</summary>
/// <param name="Why">The first check that failed, as a word of wire.md.</param>
/// <param name="Part"><c>command</c>, or <c>order</c> for the Controller's order inside it.</param>
/// <param name="Command">The command's id; empty when it could not be read or is not proven.</param>
/// <param name="Detail">For the log.</param>
public sealed record CommandRefusal(string Why, string Part, string Command, string Detail)
{
    /// <summary>The arbiter's command.</summary>
    public const string InCommand = "command";

    /// <summary>The Controller's order.</summary>
    public const string InOrder = "order";
}
