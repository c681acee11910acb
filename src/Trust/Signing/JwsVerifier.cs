using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Certificates;

namespace Yuimori.Trust.Signing;

/// <summary>
/// Verifies signed messages in the order of wire.md. The algorithm is fixed, the key is only ever the certificate's,
/// and the certificate only ever our CA's (RFC 8725 §§3.1, 3.10, 3.11). Safe for concurrent use.
/// </summary>
/// <param name="root">The only CA. It must live as long as the verifier.</param>
/// <param name="trustDomain">The signers' trust domain; null: any that the root vouches for.</param>
/// <param name="clock">Now.</param>
public sealed class JwsVerifier(X509Certificate2 root, string? trustDomain, TimeProvider clock)
{
    /// <summary>
    /// 256 Ki characters, the broker's largest packet: nothing longer can have come from a peer, and hashing it would
    /// be work for an attacker.
    /// </summary>
    public const int LengthMax = 256 * 1024;

    /// <summary>
    /// 16 Ki characters; ours have 1300. Stops a header built to cost parsing before anything is proven.
    /// </summary>
    private const int HeaderLengthMax = 16 * 1024;

    /// <summary>64 bytes: r and s (RFC 7518 §3.4).</summary>
    private const int SignatureBytes = 64;

    private readonly KnownSigners _known = new();

    internal int CachedCount => _known.Count;

    /// <summary>Verifies a message.</summary>
    /// <param name="compact"><c>header.payload.signature</c>.</param>
    /// <param name="type">The only <c>typ</c> that is accepted here.</param>
    /// <param name="expected">
    /// Whether this signer may be meant at all, such as "the gateway of the plan"; null: any member.
    /// </param>
    /// <returns>
    /// The payload and its signer, or the first that fails of <c>malformed</c>, <c>wrong-type</c>,
    /// <c>unknown-signer</c>, <c>bad-signature</c>.
    /// </returns>
    /// <remarks>
    /// Deviation: none from RFC 7518, which allows both ECDSA signatures (r, s) and (r, n − s). So a third party can
    /// respell a message; it stays the same message with the same <c>seq</c>, and <see cref="ReplayGuard"/> refuses it.
    /// </remarks>
    public Result<VerifiedJws> Verify(string compact, string type, Func<SpiffeId, bool>? expected = null)
    {
        if (compact.Length > LengthMax) return JwsErrors.Malformed($"{compact.Length} characters, at most {LengthMax}");
        var text = compact.AsSpan();
        var first = text.IndexOf('.');
        var last = text.LastIndexOf('.');
        if (first < 0 || last == first || text[(first + 1)..last].Contains('.'))
        {
            return JwsErrors.Malformed("not three parts");
        }

        var payload = Base64UrlStrict.Decode(text[(first + 1)..last]);
        if (payload is null) return JwsErrors.Malformed("the payload is not base64url");
        if (Base64UrlStrict.Decode(text[(last + 1)..]) is not { Length: SignatureBytes } signature)
        {
            return JwsErrors.Malformed($"the signature is not {SignatureBytes} bytes of base64url");
        }

        var signer = Signer(text[..first], type);
        if (!signer.IsOk) return signer.Error;
        if (expected is not null && !expected(signer.Value.Id))
        {
            return JwsErrors.UnknownSigner($"{signer.Value.Id} is not who signs {type} here");
        }

        return signer.Value.Verifies(Encoding.ASCII.GetBytes(compact, 0, last), signature)
            ? new VerifiedJws(payload, signer.Value.Id)
            : JwsErrors.BadSignature($"signature of {signer.Value.Id} on {type}");
    }

    private Result<KnownSigner> Signer(ReadOnlySpan<char> header, string type)
    {
        if (_known.TryGet(header, out var known))
        {
            if (known.Type != type) return JwsErrors.WrongType($"expected {type}, got {known.Type}");
            return known.Time.Judge(clock.GetUtcNow()) is { } late
                ? JwsErrors.UnknownSigner($"{known.Id}: {late}")
                : known;
        }

        var read = ReadSigner(header, type);
        if (read.IsOk) _known.Add(header, read.Value);
        return read;
    }

    private Result<KnownSigner> ReadSigner(ReadOnlySpan<char> text, string type)
    {
        if (text.Length > HeaderLengthMax) return JwsErrors.Malformed($"a header of {text.Length} characters");
        if (Base64UrlStrict.Decode(text) is not { } json) return JwsErrors.Malformed("the header is not base64url");
        if (JwsHeader.Decode(json) is not { } header)
        {
            return JwsErrors.Malformed("the header is not exactly alg ES256, typ and one x5c");
        }

        if (header.CertificateDer() is not { } der) return JwsErrors.Malformed("x5c is not base64");
        if (header.Typ != type) return JwsErrors.WrongType($"expected {type}, got {header.Typ}");
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            if (!certificate.RawDataMemory.Span.SequenceEqual(der)) return JwsErrors.Malformed("x5c is not one DER");
            var id = PeerCertificate.CheckSigner(certificate, root, trustDomain, clock);
            return id.IsOk ? new KnownSigner(type, id.Value, certificate) : JwsErrors.UnknownSigner($"{id.Error}");
        }
        catch (CryptographicException e)
        {
            return JwsErrors.Malformed($"x5c: {e.Message}");
        }
    }
}
