namespace Yuimori.Mqtt;

/// <summary>Which retained messages a new subscription receives, MQTT 5.0 §3.8.3.1.</summary>
public enum MqttRetainHandling : byte
{
    /// <summary>Send retained messages at every SUBSCRIBE (the only behaviour of 3.1.1).</summary>
    SendAtSubscribe = 0,

    /// <summary>Send them only if the subscription did not exist.</summary>
    SendIfNew = 1,

    /// <summary>Send none.</summary>
    DoNotSend = 2,
}
