using Yuimori.Catalogue;

namespace Yuimori.Workbench.Sheet;

/// <summary>
/// What a buyer wants: what counts, and how much. An empty list wants everything alike; a list with entries wants
/// these alone, each with its weight. A cell's weight is the product of the weights that touch it.
/// </summary>
public sealed record SheetWishes
{
    /// <summary>Most that one thing can count; keeps a typing error (100 for 10) from drowning all others.</summary>
    public const int WeightMax = 10;

    /// <summary>Everything, alike, at the highest level.</summary>
    public static SheetWishes All { get; } = new();

    /// <summary>Weights by id of a Component or Link; a Component also stands for its Links.</summary>
    public IReadOnlyDictionary<string, int> Components { get; init; } = new Dictionary<string, int>();

    /// <summary>Weights by point, <c>KP-13</c> to <c>KP-21</c>.</summary>
    public IReadOnlyDictionary<string, int> Points { get; init; } = new Dictionary<string, int>();

    /// <summary>Weights by class of risk.</summary>
    public IReadOnlyDictionary<RiskClass, int> Classes { get; init; } = new Dictionary<RiskClass, int>();

    /// <summary>Weights by phase.</summary>
    public IReadOnlyDictionary<LifecyclePhase, int> Phases { get; init; } = new Dictionary<LifecyclePhase, int>();

    /// <summary>The level below which an answer is a gap.</summary>
    public SheetLevel Wanted { get; init; } = SheetLevel.Full;

    /// <summary>Whether everything is wanted alike.</summary>
    public bool IsAll => Components.Count == 0 && Points.Count == 0 && Classes.Count == 0 && Phases.Count == 0
        && Wanted == SheetLevel.Full;

    /// <summary>How much a row counts in a phase; 0: not wanted.</summary>
    public int WeightOf(SheetRow row, LifecyclePhase phase) =>
        Of(Points, row.PointId) * Of(Classes, row.Class) * Of(Phases, phase) * OfPlace(row);

    private int OfPlace(SheetRow row) => Components.Count == 0
        ? 1
        : row.Places.Append(row.PlaceId).Max(p => Components.GetValueOrDefault(p, 0));

    private static int Of<T>(IReadOnlyDictionary<T, int> weights, T key) =>
        weights.Count == 0 ? 1 : weights.GetValueOrDefault(key, 0);
}
