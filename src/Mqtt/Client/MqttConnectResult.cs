using System.Diagnostics.CodeAnalysis;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Client;

/// <summary>Outcome of connecting: either a client or why there is none.</summary>
public sealed record MqttConnectResult
{
    /// <summary>The live client; null when connecting failed.</summary>
    public MqttClient? Client { get; init; }

    /// <summary>What the server answered; null when it did not.</summary>
    public ConnAckPacket? ConnAck { get; init; }

    /// <summary>Why there is no client; null when there is one.</summary>
    public MqttClose? Failure { get; init; }

    /// <summary>Whether there is a client.</summary>
    [MemberNotNullWhen(true, nameof(Client), nameof(ConnAck))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsConnected => Client is not null;
}
