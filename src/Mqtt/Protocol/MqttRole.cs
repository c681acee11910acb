namespace Yuimori.Mqtt;

/// <summary>The side a decoder stands on: a packet that its peer may never send is refused at its first byte.</summary>
public enum MqttRole : byte
{
    /// <summary>Accepts every packet type (tools and tests).</summary>
    Any = 0,

    /// <summary>Accepts what a client sends.</summary>
    Server = 1,

    /// <summary>Accepts what a server sends.</summary>
    Client = 2,
}
