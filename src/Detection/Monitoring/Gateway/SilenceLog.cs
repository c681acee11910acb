using Microsoft.Extensions.Logging;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>Log of the silence watch: event ids 1220–1229.</summary>
internal static partial class SilenceLog
{
    [LoggerMessage(1220, LogLevel.Warning, "{Member} has been silent for {Seconds} seconds")]
    public static partial void Silent(ILogger log, string member, long seconds);

    [LoggerMessage(1221, LogLevel.Error, "What the silence watch found could not be recorded; it looks again")]
    public static partial void NotStated(ILogger log, Exception exception);
}
