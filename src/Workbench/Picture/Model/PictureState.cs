using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>The five states; each is shown by colour, shape and word together, never by colour alone.</summary>
public enum PictureStatus
{
    /// <summary>● Proven to hold.</summary>
    Met = 0,

    /// <summary>▲ Proven not to hold.</summary>
    Failed = 1,

    /// <summary>◐ Held when last heard of.</summary>
    Stale = 2,

    /// <summary>○ Nothing is known.</summary>
    Unknown = 3,

    /// <summary>┄ Not built yet.</summary>
    Planned = 4,
}

/// <summary>The state of a component on the live map.</summary>
/// <param name="Status">Chooses colour and shape.</param>
/// <param name="Word">
/// The word beside the shape, such as "正常" / "running"; null: the status's own word.
/// </param>
public sealed record PictureState(PictureStatus Status, LocalisedText? Word = null);
