using System.Text;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Signing;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// The arbiter's door (D7): only an order that the sender itself signed, for this gateway, in its time, comes in.
/// Checks
/// in the order of wire.md; <c>replayed</c> and the rights follow in the arbiter, in one transaction with their effect.
/// </summary>
/// <param name="verifier">Verifies against the hub's CA.</param>
/// <param name="gateway">This gateway.</param>
/// <param name="clock">Now.</param>
public sealed class OrderGate(JwsVerifier verifier, ComponentId gateway, TimeProvider clock)
{
    private readonly ClaimsCheck _claims = new(gateway, clock);

    /// <summary>Checks what a session of <paramref name="sender"/> sent as an order.</summary>
    /// <returns>The order, or the refusal.</returns>
    public (VerifiedOrder? Order, OrderRefusal? Refusal) Check(ComponentId sender, ReadOnlySpan<byte> payload)
    {
        var compact = Encoding.UTF8.GetString(payload);
        var jws = verifier.Verify(
            compact, JwsType.Order, signer => signer.Kind == PeerKind.Service && signer.Component == sender);
        if (!jws.IsOk) return Refuse(jws.Error, null);
        var read = jws.Value.Read(WireJson.Shared.OrderClaims);
        if (!read.IsOk) return Refuse(read.Error, null);
        var claims = read.Value;
        if (OrderShape.WhyMalformed(claims) is { } malformed)
        {
            return (null, new OrderRefusal("malformed", malformed, null));
        }

        var checkedClaims = _claims.Check(jws.Value.Signer, claims);
        if (checkedClaims.IsOk) return (new VerifiedOrder(sender, claims, compact), null);
        var isGenuine = checkedClaims.Error.Code is "expired" or "not-yet-valid";
        return Refuse(checkedClaims.Error, isGenuine ? claims : null);
    }

    private static (VerifiedOrder?, OrderRefusal?) Refuse(Error error, OrderClaims? genuine) =>
        (null, new OrderRefusal(error.Code, error.Detail, genuine));
}
