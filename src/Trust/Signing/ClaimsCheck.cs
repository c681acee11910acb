using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Signing;

/// <summary>
/// Checks who a verified message is from and for, and when it may be obeyed: the second half of the order of wire.md
/// (RFC 8725 §§3.8, 3.9).
/// </summary>
/// <param name="self">The component that checks.</param>
/// <param name="clock">Now.</param>
public sealed class ClaimsCheck(ComponentId self, TimeProvider clock)
{
    /// <summary>
    /// 30 seconds, added to both ends: what the clocks of a site may differ. More would give a thief of messages that
    /// much longer to use them.
    /// </summary>
    public static readonly TimeSpan ClockSkewMax = TimeSpan.FromSeconds(30);

    /// <summary>Checks an order.</summary>
    /// <returns>
    /// Success, or the first that fails of <c>issuer-mismatch</c>, <c>wrong-audience</c>, <c>expired</c>,
    /// <c>not-yet-valid</c>.
    /// </returns>
    public Result<Unit> Check(SpiffeId signer, OrderClaims claims) =>
        Check(signer, claims.Iss, claims.Aud, claims.IatMs, claims.ExpMs);

    /// <summary>Checks a command.</summary>
    public Result<Unit> Check(SpiffeId signer, CommandClaims claims) =>
        Check(signer, claims.Iss, claims.Aud, claims.IatMs, claims.ExpMs);

    /// <summary>Checks a management command.</summary>
    public Result<Unit> Check(SpiffeId signer, ManagementClaims claims) =>
        Check(signer, claims.Iss, claims.Aud, claims.IatMs, claims.ExpMs);

    /// <summary>Checks the claims that every message has.</summary>
    /// <param name="signer">Whose signature holds.</param>
    /// <param name="issuer">Whom the message names as its issuer.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="issuedAt">Unix milliseconds.</param>
    /// <param name="expiresAt">Unix milliseconds; at this instant it has expired (RFC 7519 §4.1.4).</param>
    public Result<Unit> Check(SpiffeId signer, string issuer, ComponentId audience, long issuedAt, long expiresAt)
    {
        if (issuer != signer.ToString()) return JwsErrors.IssuerMismatch($"signed by {signer}, issued by {issuer}");
        if (audience != self) return JwsErrors.WrongAudience($"for {audience}, here is {self}");
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var skew = (long)ClockSkewMax.TotalMilliseconds;
        if (expiresAt <= now - skew || expiresAt <= issuedAt)
        {
            return JwsErrors.Expired($"issued at {issuedAt}, expired at {expiresAt}, now {now}");
        }

        return issuedAt > now + skew
            ? JwsErrors.NotYetValid($"issued at {issuedAt}, now {now}")
            : Unit.Value;
    }
}
