namespace Yuimori.Mqtt.Server;

/// <summary>
/// Tells the host what happens to connections. Called on the connection's thread: answer quickly. Must be thread-safe.
/// An exception is logged and changes nothing.
/// </summary>
public interface IMqttSessionEvents
{
    /// <summary>A session is live.</summary>
    void Connected(MqttSessionInfo session);

    /// <summary>A session has ended.</summary>
    void Disconnected(MqttSessionInfo session, MqttSessionEnd end);

    /// <summary>A connection was refused before it became a session.</summary>
    void Refused(MqttRefusal refusal);

    /// <summary>A session tried what it may not.</summary>
    void Denied(MqttSessionInfo session, MqttDenial denial);
}
