using System.Net;
using Yuimori.Kernel.Identity;

namespace Yuimori.Gateway;

/// <summary>Log lines of the gateway's host, ids 9000–9099.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(9000, LogLevel.Information, "Gateway {id} {version} listens on {at}; plan {plan}")]
    internal static partial void Listening(ILogger logger, SpiffeId id, string version, EndPoint at, string plan);

    [LoggerMessage(9001, LogLevel.Information, "Gateway {id} stops")]
    internal static partial void Stopping(ILogger logger, ComponentId id);

    [LoggerMessage(9002, LogLevel.Critical, "Gateway cannot begin: {error}")]
    internal static partial void CannotBegin(ILogger logger, string error);

    [LoggerMessage(9010, LogLevel.Error, "Part {name} failed; again in {pause}")]
    internal static partial void PartFailed(ILogger logger, string name, TimeSpan pause, Exception e);

    [LoggerMessage(9020, LogLevel.Information, "Hub: {state} {detail}")]
    internal static partial void HubLink(ILogger logger, string state, string detail);

    [LoggerMessage(9021, LogLevel.Error, "The hub at {address} is refused: {why} {subject}")]
    internal static partial void HubRefused(ILogger logger, string address, string why, string subject);

    [LoggerMessage(9022, LogLevel.Warning, "The hub refused {topic}: {code} {text}")]
    internal static partial void ForwardRefused(ILogger logger, string topic, string code, string? text);

    [LoggerMessage(9023, LogLevel.Error, "The hub did not grant the subscriptions: {codes}")]
    internal static partial void NotGranted(ILogger logger, string codes);

    [LoggerMessage(9030, LogLevel.Debug, "Refused {remote}: {why} {subject}")]
    internal static partial void Refused(ILogger logger, EndPoint? remote, string why, string? subject);

    [LoggerMessage(9031, LogLevel.Warning, "{who}: {what} refused {count} times: {detail}")]
    internal static partial void RefusedOften(ILogger logger, string who, string what, string detail, long count);

    [LoggerMessage(9032, LogLevel.Warning, "The session of {member} is cut: its certificate has ended")]
    internal static partial void CertificateEnded(ILogger logger, string member);

    [LoggerMessage(9033, LogLevel.Error, "{count} session statements could not be queued")]
    internal static partial void StatementsLost(ILogger logger, long count);

    [LoggerMessage(9040, LogLevel.Critical, "The Journal failed: {error}")]
    internal static partial void JournalFailed(ILogger logger, string error);

    [LoggerMessage(9041, LogLevel.Critical, "The gateway broke")]
    internal static partial void Broke(ILogger logger, Exception e);
}
