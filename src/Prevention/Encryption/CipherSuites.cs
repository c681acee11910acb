using System.Net.Security;

namespace Yuimori.Prevention.Encryption;

/// <summary>
/// The cipher suites that a session may use: ephemeral key exchange and authenticated encryption only, so that a key
/// stolen later opens no recording and no padding oracle exists (RFC 9325 §4.2; CRYPTREC TLS guideline, high security).
/// </summary>
public static class CipherSuites
{
    /// <summary>In order of preference. Certificates are ECDSA P-256, so RSA suites would never be chosen.</summary>
    public static IReadOnlyList<TlsCipherSuite> Allowed { get; } =
    [
        TlsCipherSuite.TLS_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
    ];

    /// <summary>
    /// The allowed suites for one end of a session. Deviation: null on Windows and Android, where only the system's
    /// administrator can choose suites; there <see cref="SessionJudge"/> states a weaker session as failed.
    /// </summary>
    internal static CipherSuitesPolicy? Policy { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsAndroid() ? null : new CipherSuitesPolicy(Allowed);
}
