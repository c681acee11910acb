namespace Yuimori.Hub;

/// <summary>The hub's data directory: what the installer puts there, and what the hub keeps there.</summary>
/// <param name="Path">Absolute path.</param>
internal sealed record HubDirectory(string Path)
{
    /// <summary>What the System file places on this hub.</summary>
    public string Plan => In("plan.json");

    /// <summary>Who may enrol; absent: nobody new.</summary>
    public string Claims => In("claims.json");

    /// <summary>The journal and the state.</summary>
    public string Journal => In("journal.db");

    /// <summary>Designs that are being drafted.</summary>
    public string Designs => In("designs");

    /// <summary>Private keys, readable by the owner only.</summary>
    public string Keys => In("keys");

    /// <summary>Keys that seal session cookies and form tokens.</summary>
    public string Protection => In("protection");

    /// <summary>The CA's certificate, for people and other programs.</summary>
    public string AuthorityPem => In("ca.pem");

    /// <summary>
    /// SHA-256 of the CA's certificate (DER), lower-case hex: the launcher writes it into every plan.
    /// </summary>
    public string AuthoritySha256 => In("ca.sha256");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
