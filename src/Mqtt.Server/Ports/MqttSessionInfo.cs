using System.Net;

namespace Yuimori.Mqtt.Server;

/// <summary>A live session, as the host sees it.</summary>
public sealed class MqttSessionInfo
{
    /// <summary>The client identifier.</summary>
    public required string ClientId { get; init; }

    /// <summary>Who it is.</summary>
    public required IMqttIdentity Identity { get; init; }

    /// <summary>The protocol level it speaks.</summary>
    public required MqttVersion Version { get; init; }

    /// <summary>Names this connection in the log and in what its peer is told.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>Where it comes from; null when unknown.</summary>
    public EndPoint? RemoteEndPoint { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset ConnectedAt { get; init; }

    /// <summary>Longest allowed silence; zero when there is no bound.</summary>
    public TimeSpan KeepAlive { get; init; }
}
