using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet;

/// <summary>What a vendor must do in one phase so that a buyer's wishes are met (開発要件).</summary>
public sealed record DevelopmentRequirement
{
    /// <summary>Stable id, <c>place/KP-16/manufacture/F3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The life-cycle column.</summary>
    public required LifecyclePhase Phase { get; init; }

    /// <summary>Id of the Component or Link.</summary>
    public required string PlaceId { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText PlaceName { get; init; }

    /// <summary>The point that asks for it.</summary>
    public required string PointId { get; init; }

    /// <summary>What to do.</summary>
    public required LocalisedText Measure { get; init; }

    /// <summary>Where the measure comes from.</summary>
    public required SheetOrigin Origin { get; init; }

    /// <summary>The rows that need it: the risks it is against, worst first.</summary>
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>How much it counts for the buyer: the greatest weight of its rows.</summary>
    public required int Weight { get; init; }

    /// <summary>The level that the buyer wants.</summary>
    public required SheetLevel Wanted { get; init; }

    /// <summary>Where the vendor's product stands: its lowest answer; null: no product asked for, or not answered
    /// everywhere.</summary>
    public required SheetLevel? Reached { get; init; }

    /// <summary>Whether it still is to be done, as far as the answers say.</summary>
    public bool IsOpen => Reached is null || (Reached != SheetLevel.NotApplicable && Reached < Wanted);
}
