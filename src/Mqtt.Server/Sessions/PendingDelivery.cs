using System.Runtime.InteropServices;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>A message that the pump is to write now.</summary>
/// <param name="Item">The message.</param>
/// <param name="PacketId">Its identifier; 0 for QoS 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PendingDelivery(Outgoing Item, ushort PacketId);
