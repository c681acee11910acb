namespace Yuimori.Mqtt;

/// <summary>The protocol level a connection speaks; the value is the Protocol Level byte of CONNECT.</summary>
public enum MqttVersion : byte
{
    /// <summary>MQTT 3.1.1 (OASIS Standard, ISO/IEC 20922:2016).</summary>
    V311 = 4,

    /// <summary>MQTT 5.0 (OASIS Standard).</summary>
    V5 = 5,
}
