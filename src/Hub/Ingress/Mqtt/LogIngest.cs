using System.Text;
using Yuimori.Hub.Identity;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Results;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.LogCollection;
using Yuimori.Prevention.LogCollection.Hub;
using Yuimori.Trust.Signing;

namespace Yuimori.Hub.Ingress.Mqtt;

/// <summary>The MQTT door of <see cref="BatchIngest"/>: a batch's answer as the broker's acknowledgement.</summary>
internal sealed class LogIngest(BatchIngest batches)
{
    public async ValueTask<MqttSinkResult> TakeAsync(
        SpiffeId peer, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var reply = await batches.IngestAsync(peer, payload, cancellation);
        return reply.Kind == HandoverKind.Held
            ? MqttSinkResult.Consume
            : MqttSinkResult.Refuse(MqttReasonCode.ImplementationSpecificError, reply.ToReasonString());
    }

    /// <summary>The batch inside a JWS that exactly this gateway signed.</summary>
    public static Func<ReadOnlyMemory<byte>, SpiffeId, Result<LogBatch>> Verifier(
        HubCertificates certificates, TimeProvider clock)
    {
        // The trust domain is fixed once the wizard is done, and nobody has a session before.
        var verifier = new Lazy<JwsVerifier>(
            () => new JwsVerifier(certificates.Authority, certificates.TrustDomain, clock));
        return (payload, peer) => verifier.Value
            .Verify(Encoding.ASCII.GetString(payload.Span), JwsType.Log, signer => signer == peer)
            .Then(static jws => jws.Read(WireJson.Shared.LogBatch));
    }
}
