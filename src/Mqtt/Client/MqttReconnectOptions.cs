namespace Yuimori.Mqtt.Client;

/// <summary>How a reconnecting client behaves.</summary>
public sealed record MqttReconnectOptions
{
    /// <summary>How each connection is made.</summary>
    public required MqttClientOptions Client { get; init; }

    /// <summary>Wait after the first failure; doubles with each failure.</summary>
    public TimeSpan DelayMin { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Longest wait. The wait is drawn from its upper half, so that a fleet does not come back as one wave.
    /// </summary>
    public TimeSpan DelayMax { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A connection must live this long before the wait starts again from its least: stops a tight loop
    /// against a server that accepts and then drops.</summary>
    public TimeSpan StableAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>QoS 1 messages kept while unacknowledged; beyond it a publish is refused with QuotaExceeded. Stops a
    /// long absence of the server from filling the device's memory.</summary>
    public int OutboxMessagesMax { get; init; } = 1000;

    /// <summary>Told of each change of state, in order. Must be quick and not throw.</summary>
    public Action<MqttConnectionChange>? StateChanged { get; init; }
}
