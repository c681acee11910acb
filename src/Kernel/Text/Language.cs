namespace Yuimori.Kernel.Text;

/// <summary>A language in which every text that a user sees exists (D14).</summary>
public enum Language
{
    /// <summary>日本語.</summary>
    Japanese = 0,

    /// <summary>English.</summary>
    English = 1,
}
