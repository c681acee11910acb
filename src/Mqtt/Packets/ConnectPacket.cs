namespace Yuimori.Mqtt.Packets;

/// <summary>CONNECT, MQTT 5.0 §3.1.</summary>
public sealed record ConnectPacket : MqttPacket
{
    /// <inheritdoc/>
    public override MqttPacketType Type => MqttPacketType.Connect;

    /// <summary>The protocol level asked for.</summary>
    public required MqttVersion Version { get; init; }

    /// <summary>The client identifier; empty asks the server to assign one.</summary>
    public required string ClientId { get; init; }

    /// <summary>Clean Start (3.1.1: Clean Session).</summary>
    public bool CleanStart { get; init; }

    /// <summary>Keep Alive, seconds; 0 turns it off.</summary>
    public ushort KeepAliveSeconds { get; init; }

    /// <summary>The will; null when there is none.</summary>
    public MqttWill? Will { get; init; }

    /// <summary>User name; null when absent.</summary>
    public string? UserName { get; init; }

    /// <summary>Password; null when absent. A secret: never logged.</summary>
    public ReadOnlyMemory<byte>? Password { get; init; }

    /// <summary>MQTT 5.0 properties; null when there are none.</summary>
    public MqttProperties? Properties { get; init; }
}
