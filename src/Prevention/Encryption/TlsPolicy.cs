using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Yuimori.Prevention.Encryption;

/// <summary>
/// How both ends of every MQTT session set up TLS (F10, D4): versions 1.2 and 1.3, <see cref="CipherSuites"/>, mutual
/// certificates. Who the peer is, is judged by the caller's check (F3), never by the system's list of roots.
/// </summary>
public static class TlsPolicy
{
    /// <summary>Versions that may be negotiated (RFC 8996: nothing older).</summary>
    public const SslProtocols Protocols = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>
    /// The listening end. <paramref name="check"/> is called exactly once in every handshake, with null when the peer
    /// sent no certificate, so that each refusal has its exact reason; false refuses the session.
    /// </summary>
    /// <param name="own">This end's certificate with its private key.</param>
    /// <param name="check">Judges the peer's certificate.</param>
    public static SslServerAuthenticationOptions ForServer(X509Certificate2 own, Func<X509Certificate2?, bool> check) =>
        ForServer(ContextOf(own), check);

    /// <summary>As the other overload, with a context made once by <see cref="ContextOf"/> for many sessions.</summary>
    public static SslServerAuthenticationOptions ForServer(
        SslStreamCertificateContext own, Func<X509Certificate2?, bool> check) => new()
        {
            ServerCertificateContext = own,
            ClientCertificateRequired = true,
            EnabledSslProtocols = Protocols,
            CipherSuitesPolicy = CipherSuites.Policy,
            EncryptionPolicy = EncryptionPolicy.RequireEncryption,
            AllowRenegotiation = false,

            // A resumed session would skip the check: a peer that was cut off would come back unasked (D6).
            AllowTlsResume = false,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            CertificateChainPolicy = Closed(Oid.ClientAuthentication),
            RemoteCertificateValidationCallback = Only(check),
        };

    /// <summary>
    /// The connecting end. Names in certificates are SPIFFE IDs, so the host name serves only to find the server;
    /// <paramref name="check"/> judges who it is.
    /// </summary>
    /// <param name="own">This end's certificate with its private key; null to send none (drills only).</param>
    /// <param name="host">Name or address that is connected to.</param>
    /// <param name="check">Judges the server's certificate.</param>
    public static SslClientAuthenticationOptions ForClient(
        X509Certificate2? own, string host, Func<X509Certificate2?, bool> check) => new()
        {
            TargetHost = host,
            ClientCertificateContext = own is null ? null : ContextOf(own),
            EnabledSslProtocols = Protocols,
            CipherSuitesPolicy = CipherSuites.Policy,
            EncryptionPolicy = EncryptionPolicy.RequireEncryption,
            AllowRenegotiation = false,
            AllowTlsResume = false,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            CertificateChainPolicy = Closed(Oid.ServerAuthentication),
            RemoteCertificateValidationCallback = Only(check),
        };

    /// <summary>A certificate ready for many sessions; nothing is fetched to complete its chain.</summary>
    public static SslStreamCertificateContext ContextOf(X509Certificate2 own) =>
        SslStreamCertificateContext.Create(own, additionalCertificates: null, offline: true);

    // The chain that the platform builds before our check trusts nothing and fetches nothing: a peer's certificate
    // could otherwise name an address that this process then visits (server-side request forgery by AIA or CRL).
    private static X509ChainPolicy Closed(string usage) => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        RevocationMode = X509RevocationMode.NoCheck,
        DisableCertificateDownloads = true,
        ApplicationPolicy = { new System.Security.Cryptography.Oid(usage) },
    };

    // The platform's own errors are ignored on purpose: its chain trusts nothing, so it objects to everything. The
    // caller's check is the only judge, and anything but its clear yes refuses.
    private static RemoteCertificateValidationCallback Only(Func<X509Certificate2?, bool> check) =>
        (_, certificate, _, _) => certificate switch
        {
            null => check(null),
            X509Certificate2 certificate2 => check(certificate2),
            _ => throw new CryptographicException("The platform gave a certificate of an unknown type."),
        };

    private static class Oid
    {
        internal const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
        internal const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    }
}
