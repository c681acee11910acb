namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>Hashes passwords slowly and with salt; the hub brings the implementation.</summary>
public interface IPasswordHash
{
    /// <summary>The hash to keep.</summary>
    string Hash(string password);

    /// <summary>Whether a password has a hash.</summary>
    bool Verify(string hash, string password);
}
