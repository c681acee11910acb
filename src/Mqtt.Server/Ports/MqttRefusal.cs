using System.Net;

namespace Yuimori.Mqtt.Server;

/// <summary>A connection that was refused before it became a session.</summary>
/// <param name="ConnectionId">The id that the peer was given too, if it was given any.</param>
/// <param name="RemoteEndPoint">Where it came from; null when unknown.</param>
/// <param name="ClientId">What it called itself, unproved; null when it did not get so far.</param>
/// <param name="ReasonCode">The code sent, or that would have been sent.</param>
/// <param name="Text">The full reason.</param>
public sealed record MqttRefusal(
    string ConnectionId, EndPoint? RemoteEndPoint, string? ClientId, MqttReasonCode ReasonCode, string Text);
