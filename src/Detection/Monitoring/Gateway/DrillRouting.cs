using System.Threading.Channels;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// Sends what is for the drill's virtual actuator and Controllers to the drill, and all else to the site: the drill
/// walks the same way as everybody until the last step.
/// </summary>
internal sealed class DrillRouting(IActuatorLink actuators, IControllerLink controllers)
    : IActuatorLink, IControllerLink
{
    /// <summary>
    /// 256 entries; the drill reads them at once, and old ones of a drill that failed are worth nothing.
    /// </summary>
    private static readonly BoundedChannelOptions Options = new(256) { FullMode = BoundedChannelFullMode.DropOldest };

    private readonly Channel<string> _commands = Channel.CreateBounded<string>(Options);
    private readonly Channel<(ComponentId, Verdict)> _verdicts = Channel.CreateBounded<(ComponentId, Verdict)>(Options);

    /// <summary>Commands to the virtual actuator, as signed.</summary>
    public ChannelReader<string> Commands => _commands.Reader;

    /// <summary>Verdicts to the virtual Controllers.</summary>
    public ChannelReader<(ComponentId Controller, Verdict Verdict)> Verdicts => _verdicts.Reader;

    public ValueTask SendAsync(ComponentId actuator, string command, CancellationToken cancellation)
    {
        if (actuator != DrillSite.Actuator) return actuators.SendAsync(actuator, command, cancellation);
        _commands.Writer.TryWrite(command);
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> TellAsync(ComponentId controller, Verdict verdict, CancellationToken cancellation)
    {
        if (controller != DrillSite.Life && controller != DrillSite.Comfort)
        {
            return controllers.TellAsync(controller, verdict, cancellation);
        }

        _verdicts.Writer.TryWrite((controller, verdict));
        return ValueTask.FromResult(true);
    }
}
