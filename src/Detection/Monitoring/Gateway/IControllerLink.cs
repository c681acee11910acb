using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>The way to the Controllers; implemented over the gateway's broker.</summary>
public interface IControllerLink
{
    /// <summary>Hands a verdict to <c>m/&lt;controller&gt;/verdict</c>.</summary>
    /// <returns>
    /// True only when it is on its way to a live session that wants it; false keeps it to be sent again. It counts as
    /// arrived when that session then lives on for 5 seconds.
    /// </returns>
    ValueTask<bool> TellAsync(ComponentId controller, Verdict verdict, CancellationToken cancellation);
}
