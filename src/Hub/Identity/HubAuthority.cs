using System.Text;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Files;

namespace Yuimori.Hub.Identity;

/// <summary>The hub's CA: made on the first run, its certificate and hash left where the launcher finds them.</summary>
internal static class HubAuthority
{
    /// <summary>Opens the CA of a data directory, or makes it.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is one that cannot be read: never replaced silently.
    /// </exception>
    public static CertificateAuthority OpenOrCreate(HubDirectory directory, TimeProvider clock)
    {
        Directory.CreateDirectory(directory.Path);
        var opened = CertificateAuthority.LoadOrCreate(Path.Combine(directory.Keys, "ca"), "Yuimori CA", clock);
        if (!opened.IsOk) throw new InvalidOperationException(opened.Error.ToString());
        var authority = opened.Value;
        var pem = Encoding.ASCII.GetBytes(authority.Root.ExportCertificatePem() + "\n");
        DurableFile.Write(directory.AuthorityPem, pem, secret: false);
        DurableFile.Write(
            directory.AuthoritySha256, Encoding.ASCII.GetBytes(authority.RootSha256 + "\n"), secret: false);
        return authority;
    }
}
