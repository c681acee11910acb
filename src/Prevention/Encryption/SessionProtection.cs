using System.Net.Security;
using System.Security.Authentication;

namespace Yuimori.Prevention.Encryption;

/// <summary>How a session is protected, as negotiated.</summary>
/// <param name="Protocol">TLS version.</param>
/// <param name="Cipher">Cipher suite; null when the platform does not tell.</param>
public sealed record SessionProtection(SslProtocols Protocol, TlsCipherSuite? Cipher)
{
    /// <summary>
    /// The version as it stands in Events: <c>1.2</c>, <c>1.3</c>, or the platform's name of a worse one.
    /// </summary>
    public string Tls => Protocol switch
    {
        SslProtocols.Tls13 => "1.3",
        SslProtocols.Tls12 => "1.2",
        _ => Protocol.ToString().ToLowerInvariant(),
    };

    /// <summary>The suite's registered name (IANA), or <c>unknown</c>.</summary>
    public string CipherName => Cipher?.ToString() ?? "unknown";
}
