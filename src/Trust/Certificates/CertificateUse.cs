namespace Yuimori.Trust.Certificates;

/// <summary>What a certificate may be shown for (extended key usage, RFC 5280 §4.2.1.12).</summary>
public enum CertificateUse
{
    /// <summary>To connect to a server.</summary>
    Client = 1,

    /// <summary>To be connected to.</summary>
    Server = 2,

    /// <summary>Both, as a gateway's: a server to its devices, a client of its hub.</summary>
    ClientAndServer = 3,
}

/// <summary>The object identifiers of uses.</summary>
internal static class CertificateUses
{
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    /// <summary>Every object identifier that a certificate for this use must name.</summary>
    public static IReadOnlyList<string> Oids(this CertificateUse use) => use switch
    {
        CertificateUse.Client => [ClientAuthentication],
        CertificateUse.Server => [ServerAuthentication],
        CertificateUse.ClientAndServer => [ClientAuthentication, ServerAuthentication],
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "Unknown use"),
    };
}
