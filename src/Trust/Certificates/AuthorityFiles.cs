using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Files;

namespace Yuimori.Trust.Certificates;

/// <summary>Where a CA keeps its key (<c>ca-key.pem</c>, mode 0600) and certificate (<c>ca.pem</c>).</summary>
internal sealed class AuthorityFiles(string directory)
{
    /// <summary>16 KiB; a P-256 key or certificate needs 1, and a larger file is not ours.</summary>
    private const int BytesMax = 16 * 1024;

    private string KeyPath => Path.Combine(directory, "ca-key.pem");

    private string CertificatePath => Path.Combine(directory, "ca.pem");

    // The certificate is written last: a crash between the two leaves a key that nothing was ever signed with.
    public bool Exist => File.Exists(CertificatePath);

    public void Save(ECDsa key, X509Certificate2 root)
    {
        DurableFile.CreatePrivateDirectory(directory);
        DurableFile.Write(KeyPath, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"), secret: true);
        DurableFile.Write(CertificatePath, Encoding.ASCII.GetBytes(root.ExportCertificatePem() + "\n"), secret: false);
    }

    public Result<(ECDsa Key, X509Certificate2 Root)> Load()
    {
        try
        {
            var root = X509Certificate2.CreateFromPem(Read(CertificatePath));
            var key = ECDsa.Create();
            key.ImportFromPem(Read(KeyPath));
            if (EcKeys.IsP256(root.PublicKey) && EcKeys.Matches(key, root)) return (key, root);
            key.Dispose();
            root.Dispose();
            return TrustErrors.Authority($"{KeyPath} is not the key of {CertificatePath}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException
            or ArgumentException)
        {
            // Boundary: trouble with the files ends the start with TRUST-05; nothing is replaced.
            return TrustErrors.Authority($"{directory}: {e.Message}");
        }
    }

    private static string Read(string path) => Encoding.ASCII.GetString(DurableFile.ReadSmall(path, BytesMax));
}
