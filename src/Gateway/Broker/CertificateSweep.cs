using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Broker;

/// <summary>
/// Cuts live sessions whose certificate has ended (D6): TLS looks at it only in the handshake, and a session can live
/// for months.
/// </summary>
/// <param name="server">The broker.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Who was cut.</param>
internal sealed class CertificateSweep(MqttServer server, TimeProvider clock, ILogger<CertificateSweep> logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            var now = clock.GetUtcNow();
            foreach (var session in server.ListSessions().Where(s => PeerIdentity.Of(s).Until < now))
            {
                GatewayLog.CertificateEnded(logger, session.Identity.Name);
                await server.DisconnectAsync(
                    session.ClientId, MqttReasonCode.NotAuthorized, "the certificate has ended", cancellation);
            }
        }
    }
}
