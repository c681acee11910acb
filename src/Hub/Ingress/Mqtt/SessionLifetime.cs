using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Hub.Ingress.Mqtt;

/// <summary>Ends sessions whose certificate has ended (D6): a handshake of last year opens nothing today.</summary>
internal sealed class SessionLifetime(MqttServer server, TimeProvider clock)
{
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var session in server.ListSessions())
        {
            if (session.Identity is PeerIdentity peer && peer.Until > now) continue;
            await server.DisconnectAsync(
                session.ClientId, MqttReasonCode.NotAuthorized, "the certificate has ended", cancellation);
        }
    }
}
