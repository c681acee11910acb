namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>
/// Where the first-run wizard stands. Steps are done in this order; an earlier one may be done again.
/// </summary>
public enum SetupStep
{
    /// <summary>Choose the language.</summary>
    Language = 1,

    /// <summary>Name the administrator and choose a password.</summary>
    Administrator = 2,

    /// <summary>Name the site and its trust domain.</summary>
    Names = 3,

    /// <summary>Everything is known; nothing is written yet.</summary>
    Ready = 4,
}
