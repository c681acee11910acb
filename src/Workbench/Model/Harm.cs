namespace Yuimori.Workbench.Model;

/// <summary>What happens to people when an asset fails.</summary>
/// <param name="Life">To life and body.</param>
/// <param name="Property">To property.</param>
/// <param name="Privacy">To privacy.</param>
public sealed record Harm(HarmLevel Life, HarmLevel Property, HarmLevel Privacy)
{
    /// <summary>None at all.</summary>
    public static Harm None { get; } = new(HarmLevel.None, HarmLevel.None, HarmLevel.None);

    /// <summary>The worse of each.</summary>
    public Harm Or(Harm other) => new(
        (HarmLevel)Math.Max((int)Life, (int)other.Life),
        (HarmLevel)Math.Max((int)Property, (int)other.Property),
        (HarmLevel)Math.Max((int)Privacy, (int)other.Privacy));
}

/// <summary>How bad. The words are those of CRSS: 軽微 and 甚大.</summary>
public enum HarmLevel
{
    /// <summary>なし.</summary>
    None = 0,

    /// <summary>軽微.</summary>
    Slight = 1,

    /// <summary>甚大.</summary>
    Severe = 2,
}
