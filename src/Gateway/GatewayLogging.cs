using Microsoft.Extensions.Logging.Console;

namespace Yuimori.Gateway;

/// <summary>The log: one line each, to standard error; standard output is for data and people.</summary>
internal static class GatewayLogging
{
    internal static ILoggerFactory Create() => LoggerFactory.Create(static logging =>
    {
        logging.SetMinimumLevel(LogLevel.Information);

        // The web framework speaks of hosting; Kestrel's warnings are those of our listener.
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // Sessions are in the Journal, and refusals in our own lines, counted: a loop must not fill the disk.
        logging.AddFilter("Yuimori.Mqtt.Server", LogLevel.Warning);
        logging.AddSimpleConsole(static console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(static console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace);
    });
}
