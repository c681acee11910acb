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

/// <summary>A note under a card, or under the label of a link, tied to it by a leader line.</summary>
public sealed record PictureCallout
{
    /// <summary>Id of the call-out, unique among the call-outs.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Id of a component, or of a link: then it stands under the link's label.
    /// </summary>
    public required string Target { get; init; }

    /// <summary>Threat or countermeasure.</summary>
    public required PictureCalloutKind Kind { get; init; }

    /// <summary>What it says; wrapped to three lines, the whole of it is in the tooltip.</summary>
    public required LocalisedText Text { get; init; }

    /// <summary>How bad a threat is: chooses shape and colour; null: not scored.</summary>
    public PictureSeverity? Severity { get; init; }

    /// <summary>How far a countermeasure is: chooses the shape; null: not said.</summary>
    public PictureMeasure? Measure { get; init; }

    /// <summary>Numbers to look it up by, such as <c>TH-02</c> or <c>F12</c>; written before the text.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>
    /// Numbers of guidelines that it answers to, such as <c>OTA-1</c>, <c>OTA-3</c>, <c>OWASP2014-8</c>; written after
    /// the text by guideline, as (OTA1,3) (OWASP8).
    /// </summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>
    /// Id of the finding that it belongs to: see <see cref="PictureOptions.LinkFindings"/> and
    /// <see cref="PictureOptions.Address"/>. Null: it belongs to none.
    /// </summary>
    public string? FindingId { get; init; }
}
