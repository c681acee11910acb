namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>How hard a password is to guess.</summary>
public enum PasswordLevel
{
    /// <summary>Found in seconds.</summary>
    Weak = 1,

    /// <summary>Withstands guessing over the network, with the lock.</summary>
    Fair = 2,

    /// <summary>Withstands guessing from a stolen hash for years.</summary>
    Good = 3,

    /// <summary>More than needed.</summary>
    Strong = 4,
}
