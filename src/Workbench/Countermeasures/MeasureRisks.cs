using Yuimori.Catalogue;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>Which risks a countermeasure acts on.</summary>
internal sealed class MeasureRisks
{
    // 5 offers; a longer list is not read, and the catalogue itself is a command away.
    private const int OffersMax = 5;

    private readonly IReadOnlyList<AssessedRisk> _risks;
    private readonly GuidelineCatalogue _catalogue;
    private readonly ILookup<string, AssessedRisk> _byPlace;
    private readonly ILookup<string, AssessedRisk> _byRule;

    public MeasureRisks(DesignResult result, GuidelineCatalogue catalogue)
    {
        (_risks, _catalogue) = (result.Risks, catalogue);
        _byPlace = result.Risks.ToLookup(r => r.Risk.Place.Id, StringComparer.Ordinal);
        _byRule = result.Risks.ToLookup(r => r.Risk.Rule.Id, StringComparer.Ordinal);
    }

    /// <summary>The risks that an entry names; else those of its places that the catalogue's classes fit.</summary>
    public IReadOnlyList<AssessedRisk> Of(CountermeasureUse use, Countermeasure? row) => use.Against.Count > 0
        ? Sorted(use.Against.SelectMany(a => _byRule[a.Rule].Where(r => a.Where is null || a.Where == r.Risk.Place.Id)))
        : At(use.At, row);

    /// <summary>The risks of places that the classes of a countermeasure fit.</summary>
    public IReadOnlyList<AssessedRisk> At(IEnumerable<string> places, Countermeasure? row) => row is null
        ? []
        : Sorted(places.SelectMany(p => _byPlace[p]).Where(r => row.Threats.Contains(r.Risk.Rule.Threat)));

    /// <summary>The risks that none of the countermeasures acts on.</summary>
    public IReadOnlyList<UntreatedRisk> Without(IEnumerable<DesignMeasure> measures)
    {
        var acted = measures.SelectMany(m => m.Risks).Select(r => r.Risk.Id).ToHashSet(StringComparer.Ordinal);
        var offers = new Dictionary<(string Threat, string Kind), IReadOnlyList<string>>();
        var found = new List<UntreatedRisk>();
        foreach (var risk in _risks.Where(r => !acted.Contains(r.Risk.Id)))
        {
            var place = risk.Risk.Place;
            var kind = place.IsLink ? "link" : SystemWords.Kind.WordOf(place.Components[0].Kind);
            var key = (risk.Risk.Rule.Threat, kind);
            if (!offers.TryGetValue(key, out var ids)) offers[key] = ids = OffersFor(key.Threat, kind);
            found.Add(new UntreatedRisk(risk, ids));
        }

        return found;
    }

    private IReadOnlyList<string> OffersFor(string threat, string kind) =>
    [
        .. _catalogue.Countermeasures.Where(c => c.At.Contains(kind) && c.Threats.Contains(threat))
            .OrderByDescending(c => c.Confirmed).ThenByDescending(c => c.Crosswalk.Count)
            .ThenBy(c => c.Id, StringComparer.Ordinal).Select(c => c.Id).Take(OffersMax),
    ];

    private static IReadOnlyList<AssessedRisk> Sorted(IEnumerable<AssessedRisk> risks) =>
    [
        .. risks.DistinctBy(r => r.Risk.Id).OrderByDescending(r => r.Risk.Score.Risk)
            .ThenBy(r => r.Risk.Id, StringComparer.Ordinal),
    ];
}
