using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;

namespace Yuimori.Gateway.Parts;

/// <summary>
/// Drills the door (F3) and the rules (F4) again and again; the arbiter's drill runs with the arbiter.
/// </summary>
/// <param name="authentication">Tries the door.</param>
/// <param name="access">Tries the rules.</param>
/// <param name="every">Time between two rounds (plan: <c>drillSeconds</c>).</param>
/// <param name="clock">The time.</param>
internal sealed class DrillRound(
    AuthenticationDrill authentication, AccessDrill access, TimeSpan every, TimeProvider clock)
{
    internal async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            await authentication.RunAsync(cancellation);
            await access.RunAsync(cancellation);
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }
}
