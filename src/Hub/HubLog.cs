namespace Yuimori.Hub;

internal static partial class HubLog
{
    [LoggerMessage(1, LogLevel.Error, "[{Id}] {Method} {Path} failed")]
    public static partial void RequestFailed(
        this ILogger log, Exception exception, string id, string method, string path);

    [LoggerMessage(2, LogLevel.Warning, "The System file at {Path} cannot be shown: {Why}")]
    public static partial void SystemNotShown(this ILogger log, string path, string why);
}
