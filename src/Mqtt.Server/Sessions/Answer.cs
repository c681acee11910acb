using System.Runtime.InteropServices;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>An answer to the client: a packet, or, cheaper, a successful PUBACK by its identifier alone.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Answer(MqttPacket? Packet, ushort AcknowledgedId);
