using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>Every countermeasure of a design with where it is used, and what none acts on.</summary>
public sealed record MeasureBook
{
    /// <summary>The countermeasures: those listed in the order of the file, then those seen.</summary>
    public required IReadOnlyList<DesignMeasure> Measures { get; init; }

    /// <summary>Entries whose <c>is</c> names nothing in the catalogue.</summary>
    public required IReadOnlyList<CountermeasureUse> UnknownIds { get; init; }

    /// <summary>Entries with numbers that no list of requirements has.</summary>
    public required IReadOnlyList<UnknownNumber> UnknownNumbers { get; init; }

    /// <summary>Risks that no countermeasure of this design acts on, worst first.</summary>
    public required IReadOnlyList<UntreatedRisk> Untreated { get; init; }
}

/// <summary>A number that stands in no list of requirements.</summary>
/// <param name="Use">Where it stands.</param>
/// <param name="Number">What stands there.</param>
/// <param name="Nearest">What was probably meant, or null.</param>
public sealed record UnknownNumber(CountermeasureUse Use, string Number, string? Nearest);

/// <summary>A risk that no countermeasure of the design acts on.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Offers">
/// Ids of countermeasures of the catalogue that fit its threat class and place, those that meet most first.
/// </param>
public sealed record UntreatedRisk(AssessedRisk Risk, IReadOnlyList<string> Offers);
