namespace Yuimori.Mqtt.Server;

/// <summary>Who a client is, as the host's authenticator found it; the host adds what its rules need.</summary>
public interface IMqttIdentity
{
    /// <summary>
    /// Unique and stable name. A connection may take over a client identifier only from a connection of the same name.
    /// </summary>
    string Name { get; }
}
