namespace Yuimori.Workbench.Picture;

/// <summary>A part of the picture that can lead somewhere.</summary>
/// <param name="Part">What part.</param>
/// <param name="Id">Id of the component, the link or the call-out.</param>
/// <param name="Place">Id of the component or link that it is, or is about.</param>
/// <param name="FindingId">Of a call-out: <see cref="PictureCallout.FindingId"/>.</param>
public sealed record PictureTarget(PicturePart Part, string Id, string Place, string? FindingId = null);

/// <summary>The parts that can lead somewhere.</summary>
public enum PicturePart
{
    /// <summary>A card.</summary>
    Component = 0,

    /// <summary>A line, with its label.</summary>
    Link = 1,

    /// <summary>A call-out.</summary>
    Callout = 2,

    /// <summary>The line "N more" under a card's or a link's call-outs.</summary>
    More = 3,
}
