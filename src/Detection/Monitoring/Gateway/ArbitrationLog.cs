using Microsoft.Extensions.Logging;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>Log of the arbitration: event ids 1200–1219.</summary>
internal static partial class ArbitrationLog
{
    [LoggerMessage(1200, LogLevel.Information,
        "Arbitrates {Actuators} actuators; {Orders} orders stood when it stopped")]
    public static partial void Started(ILogger log, int actuators, int orders);

    [LoggerMessage(1201, LogLevel.Warning, "Order sent by {Sender} refused: {Why}: {Detail}")]
    public static partial void Refused(ILogger log, string sender, string why, string detail);

    [LoggerMessage(1202, LogLevel.Error,
        "{Inputs} inputs could not be made durable; nothing of them is acknowledged or sent")]
    public static partial void NotDurable(ILogger log, int inputs, Exception exception);

    [LoggerMessage(1203, LogLevel.Error, "A command to {Actuator} could not be sent; it is tried again")]
    public static partial void NotSent(ILogger log, string actuator, Exception exception);

    [LoggerMessage(1204, LogLevel.Error, "A verdict to {Controller} could not be sent; it is tried again")]
    public static partial void NotTold(ILogger log, string controller, Exception exception);

    [LoggerMessage(1205, LogLevel.Information, "{Actuator} is to take {Value}, command {Command}")]
    public static partial void Commanded(ILogger log, string actuator, string value, string command);

    [LoggerMessage(1207, LogLevel.Error, "The outcome of the drill could not be recorded")]
    public static partial void DrillNotStated(ILogger log, Exception exception);

    [LoggerMessage(1206, LogLevel.Critical, "The arbitration stopped")]
    public static partial void Died(ILogger log, Exception exception);
}
