namespace Yuimori.Initiation.AccessControl;

/// <summary>Limits of F4. None of them widens what is allowed.</summary>
public sealed record AccessControlSettings
{
    /// <summary>
    /// One statement for each member, act and topic in this time; stops a loop from filling the Journal.
    /// </summary>
    public TimeSpan DenialWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Topics told apart at once; stops a member that makes up topic names from using up memory.</summary>
    public int DenialKeysMax { get; init; } = 64;
}
