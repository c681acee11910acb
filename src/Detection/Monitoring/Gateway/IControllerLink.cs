using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>The way to the Controllers; implemented over the gateway's broker.</summary>
public interface IControllerLink
{
    /// <summary>Hands a verdict to <c>m/&lt;controller&gt;/verdict</c>.</summary>
    /// <returns>
    /// True only when it is on its way to a live session that wants it (better: acknowledged by it); false keeps it to
    /// be sent again. An answer that says true too early loses a loser's notice.
    /// </returns>
    ValueTask<bool> TellAsync(ComponentId controller, Verdict verdict, CancellationToken cancellation);
}
