using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>Whether what a link carries is protected on its way.</summary>
public enum PictureProtection
{
    /// <summary>The design does not say: drawn dotted, with a question mark.</summary>
    Unknown = 0,

    /// <summary>Encrypted, and both ends prove who they are: a solid line, with a closed and filled lock.</summary>
    Protected = 1,

    /// <summary>Open: drawn dashed, with an open lock.</summary>
    Unprotected = 2,

    /// <summary>
    /// Encrypted, and at most one end proves who it is (the medium's own encryption, TLS without client certificates):
    /// drawn as a solid line, with a closed lock in outline.
    /// </summary>
    Encrypted = 3,
}

/// <summary>A connection between two components: one line of the picture, with an arrow at its target.</summary>
public sealed record PictureLink
{
    /// <summary>Id of the link, unique among the links. The line's element id is <c>link-ID</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the component that it starts at.</summary>
    public required string From { get; init; }

    /// <summary>Id of the component that it ends at.</summary>
    public required string To { get; init; }

    /// <summary>
    /// Medium and protocol, such as "MQTT 5 / TLS 1.3". It stands at the end with fewer links; the other end's name is
    /// added where a card carries several labels or this one is empty.
    /// </summary>
    public required LocalisedText Label { get; init; }

    /// <summary>Whether what it carries is protected.</summary>
    public PictureProtection Protection { get; init; }

    /// <summary>
    /// What it carries: the sign of sensitive information stands beside the label, the names in the tooltip.
    /// </summary>
    public IReadOnlyList<PictureAsset> Carries { get; init; } = [];
}
