using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Hub.Ingress.Est;

/// <summary>What a component sends to <c>simpleenroll</c>, read strictly.</summary>
/// <param name="Component">Who asks (Basic user name).</param>
/// <param name="Code">Its claim code (Basic password).</param>
/// <param name="Pkcs10">The certificate request, DER.</param>
/// <param name="KeySha256">SHA-256 of its public key (SubjectPublicKeyInfo), lower-case hex.</param>
internal sealed record EstRequest(ComponentId Component, string Code, byte[] Pkcs10, string KeySha256)
{
    /// <summary>16 KiB; a request with a P-256 key has about 400 bytes. Stops a flood of memory.</summary>
    public const int BodyBytesMax = 16 * 1024;

    /// <summary>1 KiB of Authorization header.</summary>
    private const int HeaderLengthMax = 1024;

    private const string Basic = "Basic ";

    /// <summary>Reads the name and code (RFC 7617); null when there are none of that form.</summary>
    public static (ComponentId Component, string Code)? Credentials(string? authorization)
    {
        if (authorization is null || authorization.Length > HeaderLengthMax) return null;
        if (!authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase)) return null;
        var bytes = new byte[HeaderLengthMax];
        if (!Convert.TryFromBase64String(authorization[Basic.Length..].Trim(), bytes, out var count)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, count);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return null;
        var id = ComponentId.Parse(text[..colon]);
        return id.IsOk ? (id.Value, text[(colon + 1)..]) : null;
    }

    /// <summary>
    /// Reads the body: base64 of a PKCS #10, with or without line breaks (RFC 7030 §4.2.1, RFC 8951 §3.1).
    /// </summary>
    public static Result<EstRequest> Read((ComponentId Component, string Code) who, ReadOnlySpan<byte> body)
    {
        var pkcs10 = new byte[body.Length];
        // .NET skips white space in base64, so that both spellings are read.
        if (!Convert.TryFromBase64String(Encoding.ASCII.GetString(body), pkcs10, out var count) || count == 0)
        {
            return Bad("the body is not base64");
        }

        Array.Resize(ref pkcs10, count);
        try
        {
            // Checks the request's own signature: whoever asks holds the key.
            var csr = CertificateRequest.LoadSigningRequest(pkcs10, HashAlgorithmName.SHA256);
            var key = Convert.ToHexStringLower(SHA256.HashData(csr.PublicKey.ExportSubjectPublicKeyInfo()));
            return new EstRequest(who.Component, who.Code, pkcs10, key);
        }
        catch (Exception e) when (e is CryptographicException or NotSupportedException)
        {
            return Bad(e.Message);
        }
    }

    private static Error Bad(string why) => Error.Of(
        "F1-12",
        "証明書要求(PKCS #10)を読み取れません。",
        "The certificate request (PKCS #10) cannot be read.",
        $"Bad certificate request: {why}");
}
