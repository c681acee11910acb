using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Files;

namespace Yuimori.Trust.Certificates;

/// <summary>
/// A component's own key (<c>key.pem</c>, mode 0600) and its certificate followed by the root
/// (<c>certificate.pem</c>: one file, so that both change in one rename).
/// </summary>
/// <param name="directory">Where they are kept.</param>
public sealed class KeyDirectory(string directory)
{
    /// <summary>16 KiB; a key or two certificates need 2, and a larger file is not ours.</summary>
    private const int BytesMax = 16 * 1024;

    /// <summary>The key's file.</summary>
    public string KeyPath { get; } = Path.Combine(directory, "key.pem");

    /// <summary>The file of the certificate and the root.</summary>
    public string CertificatePath { get; } = Path.Combine(directory, "certificate.pem");

    /// <summary>Whether the component has been enrolled.</summary>
    public bool HasCertificate => File.Exists(CertificatePath);

    /// <summary>
    /// A PKCS #10 request signed by the component's key, which is created at first: a retry after a crash asks for the
    /// same key.
    /// </summary>
    /// <param name="component">Only a hint to people; the CA decides the identity.</param>
    /// <returns>The DER, or <c>TRUST-06</c>.</returns>
    public Result<byte[]> CreateRequest(ComponentId component)
    {
        var key = File.Exists(KeyPath) ? LoadKey() : CreateKey();
        if (!key.IsOk) return key.Error;
        using var owned = key.Value;
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(component.Value);
        return new CertificateRequest(name.Build(), owned, HashAlgorithmName.SHA256).CreateSigningRequest();
    }

    /// <summary>Keeps the certificate that a CA issued for the key, and the CA's root.</summary>
    /// <returns>
    /// Success, <c>TRUST-06</c>, or <c>TRUST-07</c> when the certificate is for another key or of another CA.
    /// </returns>
    public Result<Unit> SaveCertificate(X509Certificate2 certificate, X509Certificate2 root)
    {
        var key = LoadKey();
        if (!key.IsOk) return key.Error;
        using var owned = key.Value;
        if (!EcKeys.Matches(owned, certificate)) return TrustErrors.NotOurs("the certificate is for another key");

        // Its own time, not the clock's: a device may be enrolled before its clock is set.
        var within = new DateTimeOffset(certificate.NotBefore.ToUniversalTime());
        if (IssuedChain.Judge(certificate, root, within) is { } unknown) return TrustErrors.NotOurs(unknown.Detail);
        var pem = certificate.ExportCertificatePem() + "\n" + root.ExportCertificatePem() + "\n";
        DurableFile.Write(CertificatePath, Encoding.ASCII.GetBytes(pem), secret: false);
        return Unit.Value;
    }

    /// <summary>The certificate with its private key, ready for TLS and for signing.</summary>
    /// <returns>It (the caller disposes it), or <c>TRUST-06</c>.</returns>
    public Result<X509Certificate2> LoadCertificate()
    {
        var key = LoadKey();
        if (!key.IsOk) return key.Error;
        using var owned = key.Value;
        var pair = LoadPair();
        if (!pair.IsOk) return pair.Error;
        using var certificate = pair.Value[0];
        pair.Value[1].Dispose();
        return EcKeys.Matches(owned, certificate)
            ? certificate.CopyWithPrivateKey(owned)
            : TrustErrors.KeyFiles($"{KeyPath} is not the key of {CertificatePath}");
    }

    /// <summary>The root that issued the certificate.</summary>
    /// <returns>It (the caller disposes it), or <c>TRUST-06</c>.</returns>
    public Result<X509Certificate2> LoadRoot()
    {
        var pair = LoadPair();
        if (!pair.IsOk) return pair.Error;
        pair.Value[0].Dispose();
        return pair.Value[1];
    }

    private Result<ECDsa> CreateKey()
    {
        var key = EcKeys.Create();
        DurableFile.CreatePrivateDirectory(directory);
        DurableFile.Write(KeyPath, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"), secret: true);
        return key;
    }

    private Result<ECDsa> LoadKey() => Guard(KeyPath, static path =>
    {
        var key = ECDsa.Create();
        key.ImportFromPem(Read(path));
        return key;
    });

    private Result<X509Certificate2Collection> LoadPair() => Guard(CertificatePath, static path =>
    {
        var pair = new X509Certificate2Collection();
        pair.ImportFromPem(Read(path));
        return pair.Count == 2
            ? pair
            : throw new CryptographicException($"{pair.Count} certificates, expected its own and the root");
    });

    private static Result<T> Guard<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException
            or ArgumentException)
        {
            // Boundary: trouble with the files becomes TRUST-06; nothing is replaced.
            return TrustErrors.KeyFiles($"{path}: {e.Message}");
        }
    }

    private static string Read(string path) => Encoding.ASCII.GetString(DurableFile.ReadSmall(path, BytesMax));
}
