namespace Yuimori.Catalogue;

/// <summary>Where the English of a title comes from.</summary>
public enum Translation
{
    /// <summary>Seen in an official English text; the row names it as its translation source.</summary>
    Official,

    /// <summary>Our own, until an official one is found.</summary>
    Working,
}
