using Yuimori.Catalogue;

namespace Yuimori.Workbench.Sheet;

/// <summary>One wanted cell with the products side by side.</summary>
/// <param name="Row">The row.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Entries">The products, in the comparison's order.</param>
public sealed record ComparisonItem(
    SheetRow Row, LifecyclePhase Phase, int Weight, IReadOnlyList<ComparisonEntry> Entries)
{
    /// <summary>The worst standing among the products.</summary>
    public GapKind Gap => Entries.Count == 0 ? GapKind.None : Entries.Max(e => e.Gap);

    /// <summary>Weighted points that the worst product lacks.</summary>
    public int Missing => Weight * Entries.Select(e => e.Missing).DefaultIfEmpty(0).Max();
}

/// <summary>A product at a cell.</summary>
/// <param name="Product">The product.</param>
/// <param name="Answer">What is said.</param>
/// <param name="Gap">How it stands against what is wanted.</param>
/// <param name="Missing">Points below the wanted level, unweighted; for no answer, the wanted level.</param>
public sealed record ComparisonEntry(SheetProduct Product, SheetAnswer Answer, GapKind Gap, int Missing);

/// <summary>How an answer stands against the wanted level; the worse the greater.</summary>
public enum GapKind
{
    /// <summary>At or above it, or not applicable.</summary>
    None = 0,

    /// <summary>Not answered: unknown, which is not the same as missing.</summary>
    Unanswered = 1,

    /// <summary>Below it.</summary>
    Below = 2,
}
