using Microsoft.Extensions.Logging;

namespace Yuimori.Console.Pages.Proof;

internal static partial class ProofWatchLog
{
    [LoggerMessage(502, LogLevel.Error, "The Journal could not be judged")]
    public static partial void JudgementBroke(this ILogger log, Exception exception);
}
