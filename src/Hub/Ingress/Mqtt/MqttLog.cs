using System.Net;

namespace Yuimori.Hub.Ingress.Mqtt;

internal static partial class MqttLog
{
    [LoggerMessage(300, LogLevel.Warning, "[{Connection}] Peer {Remote} refused: {Why} ({Subject})")]
    public static partial void PeerRefused(
        this ILogger log, string connection, EndPoint? remote, string why, string? subject);

    [LoggerMessage(301, LogLevel.Warning, "Batch of {Gateway} refused, {Code}: {Detail}")]
    public static partial void BatchRefused(this ILogger log, string gateway, string code, string detail);
}
