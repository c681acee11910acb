using Microsoft.Extensions.Logging;

namespace Yuimori.Console.Pages.Journal;

internal static partial class JournalCheckLog
{
    [LoggerMessage(501, LogLevel.Error, "A verification of the Journal that was asked for in the console broke")]
    public static partial void CheckBroke(this ILogger log, Exception exception);
}
