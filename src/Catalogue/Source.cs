using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>A document, or another ground, that rows of the guideline rest on.</summary>
/// <param name="Id">The tag that rows name.</param>
/// <param name="Name">What it is.</param>
/// <param name="Standing">How far it can be relied on.</param>
/// <param name="Date">Date of publication, <c>yyyy-MM-dd</c>, or null when not known.</param>
/// <param name="Url">Where to find it, or null when not known.</param>
public sealed record Source(string Id, LocalisedText Name, SourceStanding Standing, string? Date, string? Url);

/// <summary>How far a source can be relied on.</summary>
public enum SourceStanding
{
    /// <summary>Read in a copy.</summary>
    Confirmed,

    /// <summary>Not seen in a copy: never show its rows as verified.</summary>
    Unconfirmed,

    /// <summary>Derived or decided by Yuimori.</summary>
    Derived,
}
