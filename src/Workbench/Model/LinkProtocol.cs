namespace Yuimori.Workbench.Model;

/// <summary>What a Link speaks.</summary>
public enum LinkProtocol
{
    /// <summary>MQTT.</summary>
    Mqtt = 1,

    /// <summary>HTTP.</summary>
    Http = 2,

    /// <summary>CoAP.</summary>
    Coap = 3,

    /// <summary>ECHONET Lite.</summary>
    EchonetLite = 4,

    /// <summary>Modbus.</summary>
    Modbus = 5,

    /// <summary>OPC UA.</summary>
    OpcUa = 6,

    /// <summary>Something else.</summary>
    Other = 7,
}
