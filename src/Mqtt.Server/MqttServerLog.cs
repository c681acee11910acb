using Microsoft.Extensions.Logging;

namespace Yuimori.Mqtt.Server;

internal static partial class MqttServerLog
{
    [LoggerMessage(1, LogLevel.Information, "Connection {ConnectionId} from {Remote} refused: {Code}: {Text}")]
    internal static partial void Refused(
        ILogger logger, string connectionId, object? remote, MqttReasonCode code, string text);

    [LoggerMessage(2, LogLevel.Information, "Session {ClientId} of {Identity} connected on {ConnectionId}")]
    internal static partial void Connected(ILogger logger, string clientId, string identity, string connectionId);

    [LoggerMessage(3, LogLevel.Information, "Session {ClientId} on {ConnectionId} ended: {Cause}: {Code}: {Text}")]
    internal static partial void Ended(
        ILogger logger, string clientId, string connectionId, MqttEndCause cause, MqttReasonCode code, string text);

    // Debug: a denied device that repeats itself must not fill the log; the host hears of each one by its event.
    [LoggerMessage(4, LogLevel.Debug, "Session {ClientId} on {ConnectionId} may not {Action} '{Topic}': {Reason}")]
    internal static partial void Denied(
        ILogger logger, string clientId, string connectionId, MqttAction action, string topic, string reason);

    [LoggerMessage(5, LogLevel.Error, "The authenticator failed for {ConnectionId}")]
    internal static partial void AuthenticatorFailed(ILogger logger, string connectionId, Exception exception);

    [LoggerMessage(6, LogLevel.Error, "The authorizer failed for session {ClientId}; the operation is denied")]
    internal static partial void AuthorizerFailed(ILogger logger, string clientId, Exception exception);

    [LoggerMessage(7, LogLevel.Error, "The message sink failed for session {ClientId} on {ConnectionId}")]
    internal static partial void SinkFailed(ILogger logger, string clientId, string connectionId, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "The retained store failed for topic '{Topic}'")]
    internal static partial void StoreFailed(ILogger logger, string topic, Exception exception);

    [LoggerMessage(9, LogLevel.Error, "A session event handler failed")]
    internal static partial void EventsFailed(ILogger logger, Exception exception);

    [LoggerMessage(10, LogLevel.Error, "Session {ClientId} on {ConnectionId} failed")]
    internal static partial void SessionFailed(
        ILogger logger, string clientId, string connectionId, Exception exception);

    [LoggerMessage(11, LogLevel.Debug, "Session {ClientId}: publish on '{Topic}' refused: {Code}: {Text}")]
    internal static partial void PublishRefused(
        ILogger logger, string clientId, string topic, MqttReasonCode code, string? text);
}
