using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>A component: one card of the picture.</summary>
public sealed record PictureNode
{
    /// <summary>Id of the component, unique in the picture. The card's element id is <c>component-ID</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; wrapped to two lines, the whole of it is in the tooltip.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>What it is.</summary>
    public required PictureKind Kind { get; init; }

    /// <summary>What it does here.</summary>
    public PictureRole Role { get; init; }

    /// <summary>The band that it stands in. A hosted component stands in the band of its outermost host.</summary>
    public required PictureLayer Layer { get; init; }

    /// <summary>Its state; null in a design that does not run: no state row is drawn.</summary>
    public PictureState? State { get; init; }

    /// <summary>What it last said, how old that is, and the like: one row each, at most six are drawn.</summary>
    public IReadOnlyList<LocalisedText> Details { get; init; } = [];

    /// <summary>Id of the component that this one runs inside of; null: it stands by itself.</summary>
    public string? HostedIn { get; init; }

    /// <summary>
    /// Id of the zone that it stands in; null: in none. A hosted component stands in the zone of its outermost host.
    /// </summary>
    public string? Zone { get; init; }

    /// <summary>What it holds: one mark each, at most <see cref="PictureLimits.AssetsMax"/> are drawn.</summary>
    public IReadOnlyList<PictureAsset> Assets { get; init; } = [];

    /// <summary>How many components the card stands for; 1: a component, more: a group of an overview.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether the picture is about this one: its frame is stronger.</summary>
    public bool IsFocus { get; init; }
}
