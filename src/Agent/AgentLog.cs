using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Agent;

/// <summary>Log lines of the edge host, ids 40–79.</summary>
internal static partial class AgentLog
{
    [LoggerMessage(40, LogLevel.Information, "{Component} starts with plan {Sha256}")]
    internal static partial void Starting(this ILogger log, ComponentId component, string sha256);

    [LoggerMessage(41, LogLevel.Critical, "Cannot start: {Error}")]
    internal static partial void CannotStart(this ILogger log, Error error);

    [LoggerMessage(42, LogLevel.Critical, "The part {Name} broke; the agent ends")]
    internal static partial void PartBroke(this ILogger log, Exception exception, string name);

    [LoggerMessage(43, LogLevel.Warning, "Nobody took the farewell")]
    internal static partial void NoFarewell(this ILogger log);

    [LoggerMessage(44, LogLevel.Critical, "Journal: {Error}")]
    internal static partial void JournalFailed(this ILogger log, Error error);

    [LoggerMessage(50, LogLevel.Information, "Connected to {Gateway}")]
    internal static partial void Connected(this ILogger log, ComponentId gateway);

    [LoggerMessage(51, LogLevel.Warning, "Not connected to {Gateway}: {Why}")]
    internal static partial void Disconnected(this ILogger log, ComponentId gateway, string why);

    [LoggerMessage(52, LogLevel.Error, "The server at the gateway's address is refused: {Why} ({Subject})")]
    internal static partial void ServerRefused(this ILogger log, string why, string? subject);

    [LoggerMessage(53, LogLevel.Error, "The gateway refused a subscription: {Why}")]
    internal static partial void SubscriptionRefused(this ILogger log, string why);

    [LoggerMessage(54, LogLevel.Warning, "The gateway refused {Topic}: {Why}")]
    internal static partial void PublishRefused(this ILogger log, string topic, string why);

    [LoggerMessage(55, LogLevel.Error, "A message on {Topic} was not dealt with")]
    internal static partial void HandlerFailed(this ILogger log, Exception exception, string topic);

    [LoggerMessage(60, LogLevel.Warning, "Command {Command} refused, {Why} in {Part}: {Detail}")]
    internal static partial void CommandRefused(
        this ILogger log, string command, string why, string part, string detail);

    [LoggerMessage(61, LogLevel.Information, "Takes position {Value} by {Controller}, {Reason}")]
    internal static partial void Acted(this ILogger log, string value, string controller, string reason);

    [LoggerMessage(62, LogLevel.Warning, "Nobody took the result of command {Command}: {Why}")]
    internal static partial void ResultDropped(this ILogger log, string command, string why);

    [LoggerMessage(63, LogLevel.Information, "{Stream} reports {Value} for {Seconds} s, asked by {By}")]
    internal static partial void Poked(this ILogger log, string stream, decimal value, int seconds, string by);

    [LoggerMessage(70, LogLevel.Information, "Orders {Target} to {Value}: {Rule}, by {Cause}")]
    internal static partial void Ordered(this ILogger log, ComponentId target, string value, string rule, string cause);

    [LoggerMessage(71, LogLevel.Information, "Releases {Target}")]
    internal static partial void Released(this ILogger log, ComponentId target);

    [LoggerMessage(72, LogLevel.Warning, "Order {Order} for {Target} was refused: {Why}")]
    internal static partial void OrderRefused(this ILogger log, string order, ComponentId target, string why);

    [LoggerMessage(73, LogLevel.Warning, "A reading on {Topic} cannot be read and is left out")]
    internal static partial void ReadingMalformed(this ILogger log, string topic);
}
