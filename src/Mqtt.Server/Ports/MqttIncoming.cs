using System.Runtime.InteropServices;

namespace Yuimori.Mqtt.Server;

/// <summary>A publish that is authenticated and authorised, on its way to the sink.</summary>
/// <param name="Session">Who published it.</param>
/// <param name="Message">The message.</param>
/// <param name="ReceivedAt">When its last byte was read.</param>
/// <param name="IsDuplicate">The client marked it as a repetition (DUP).</param>
/// <param name="IsWill">It is the will of a session that has ended.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MqttIncoming(
    MqttSessionInfo Session, MqttMessage Message, DateTimeOffset ReceivedAt, bool IsDuplicate, bool IsWill);
