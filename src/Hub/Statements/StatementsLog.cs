namespace Yuimori.Hub.Statements;

internal static partial class StatementsLog
{
    [LoggerMessage(500, LogLevel.Error, "Journal too slow: {Kind} of {Component} is lost")]
    public static partial void EventLost(this ILogger log, string kind, string component);

    [LoggerMessage(501, LogLevel.Error, "{Part} failed and will be tried again")]
    public static partial void PartFailed(this ILogger log, Exception exception, string part);
}
