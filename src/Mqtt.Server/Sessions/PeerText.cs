namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>What a peer is told: the code in words and the id under which the log has the full reason.</summary>
internal static class PeerText
{
    internal static string For(MqttReasonCode code, string connectionId) => $"{code} [{connectionId}]";
}
