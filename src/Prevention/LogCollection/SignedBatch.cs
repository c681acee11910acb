using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Signing;

namespace Yuimori.Prevention.LogCollection;

/// <summary>
/// A batch as it travels: a JWS of type <c>yuimori-log</c>, signed by the gateway whose Journal it is of.
/// </summary>
public static class SignedBatch
{
    /// <summary>Signs a batch.</summary>
    /// <param name="batch">The records.</param>
    /// <param name="signer">The gateway's certificate with its private key.</param>
    public static byte[] Sign(LogBatch batch, X509Certificate2 signer) => Encoding.ASCII.GetBytes(
        Jws.Sign(JwsType.Log, JsonSerializer.SerializeToUtf8Bytes(batch, WireJson.Shared.LogBatch), signer));

    /// <summary>
    /// Verifies a batch. Only the gateway whose session it came by may have signed it: another gateway's batch, genuine
    /// but sent by somebody else, is refused.
    /// </summary>
    /// <param name="verifier">Verifies against the hub's CA.</param>
    /// <param name="jws">What came.</param>
    /// <param name="peer">Whose session it came by.</param>
    public static Result<LogBatch> Verify(JwsVerifier verifier, ReadOnlyMemory<byte> jws, SpiffeId peer) =>
        verifier.Verify(Encoding.UTF8.GetString(jws.Span), JwsType.Log, signer => signer == peer)
            .Then(static verified => verified.Read(WireJson.Shared.LogBatch));
}
