using System.Runtime.InteropServices;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>One message on its way to one client.</summary>
/// <param name="Message">The message, shared by all its receivers.</param>
/// <param name="Identifiers">Subscription identifiers of the receiver; null for none.</param>
/// <param name="Arrived">Clock timestamp of its arrival, for message expiry.</param>
/// <param name="Qos">QoS of this delivery.</param>
/// <param name="Retain">Retain flag of this delivery.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Outgoing(
    MqttMessage Message, uint[]? Identifiers, long Arrived, MqttQos Qos, bool Retain)
{
    /// <summary>What it counts against the queue: content and a flat price for everything around it.</summary>
    internal int Bytes => Message.Payload.Length + Message.Topic.Utf8.Length + 64;
}
