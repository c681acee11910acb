namespace Yuimori.Mqtt.Server;

/// <summary>What the authorizer is asked about.</summary>
public enum MqttAction
{
    /// <summary>Publishing.</summary>
    Publish = 0,

    /// <summary>Subscribing.</summary>
    Subscribe = 1,

    /// <summary>Leaving a will, or having it published.</summary>
    Will = 2,
}
