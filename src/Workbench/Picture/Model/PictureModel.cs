using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>All that a picture shows. Report, sheet and live map fill the same model (D12).</summary>
public sealed record PictureModel
{
    /// <summary>Title above the picture, usually the System's name.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>The components, in the order that they are read in.</summary>
    public required IReadOnlyList<PictureNode> Nodes { get; init; }

    /// <summary>
    /// Zones of trust, in the order that they are read in: each is a box around its components, once in each layer.
    /// </summary>
    public IReadOnlyList<PictureZone> Zones { get; init; } = [];

    /// <summary>The connections.</summary>
    public IReadOnlyList<PictureLink> Links { get; init; } = [];

    /// <summary>Threats and countermeasures.</summary>
    public IReadOnlyList<PictureCallout> Callouts { get; init; } = [];

    /// <summary>Lines under the legend, such as where the picture comes from.</summary>
    public IReadOnlyList<LocalisedText> Notes { get; init; } = [];
}
