using System.Runtime.InteropServices;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>A publish between its receipt and its acknowledgement.</summary>
/// <param name="Message">The message.</param>
/// <param name="PacketId">Its identifier; 0 for QoS 0.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Arrived">The same on the monotonic clock.</param>
/// <param name="Accepting">What the sink is doing with it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PendingPublish(
    MqttMessage Message, ushort PacketId, DateTimeOffset ReceivedAt, long Arrived, ValueTask<MqttSinkResult> Accepting);
