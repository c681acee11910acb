using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>What a call-out tells.</summary>
public enum PictureCalloutKind
{
    /// <summary>▲ What can go wrong here.</summary>
    Threat = 0,

    /// <summary>● What is done against it.</summary>
    Countermeasure = 1,
}

/// <summary>A note that hangs under a card, tied to it by a leader line.</summary>
public sealed record PictureCallout
{
    /// <summary>Id of the call-out, unique among the call-outs.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Id of a component, or of a link (then it hangs under the card that carries the link's label, and repeats it).
    /// </summary>
    public required string Target { get; init; }

    /// <summary>Threat or countermeasure.</summary>
    public required PictureCalloutKind Kind { get; init; }

    /// <summary>What it says; wrapped to three lines, the whole of it is in the tooltip.</summary>
    public required LocalisedText Text { get; init; }

    /// <summary>Numbers to look it up by, such as <c>TH-02</c> or <c>F12</c>; written before the text.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>
    /// Id of the finding that it belongs to: with <see cref="PictureOptions.LinkFindings"/> the call-out leads to
    /// <c>#finding-ID</c>. Null: it leads nowhere.
    /// </summary>
    public string? FindingId { get; init; }
}
