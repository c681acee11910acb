using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>What a design shows of each Component and of the whole, each fact worked out once.</summary>
internal sealed class DesignFacts
{
    private readonly SystemModel _model;
    private readonly ILookup<string, AssessedRisk> _risks;
    private readonly IReadOnlyList<AssessedRisk> _all;
    private readonly HashSet<(string Place, int Function)> _working;
    private readonly ILookup<(string Row, string Place), DesignMeasure> _meets;
    private readonly ILookup<string, DesignMeasure> _meetsAnywhere;

    public DesignFacts(DesignResult result, MeasureBook book)
    {
        (_model, _all) = (result.Model, result.Risks);
        _risks = result.Risks.ToLookup(r => r.Risk.Place.Id, StringComparer.Ordinal);
        _working = [.. result.Placements.Where(p => p is { Standing: PlacementStanding.Working, At: not null })
            .Select(p => (p.At!.Value.Value, p.Function.Number))];
        var there = book.Measures.Where(m => m.State >= MeasureState.Implemented).ToList();
        _meets = there.SelectMany(m => m.Meets.SelectMany(l => m.Places.Select(p => (Key: (l.To, p), m))))
            .ToLookup(p => p.Key, p => p.m);
        _meetsAnywhere = there.SelectMany(m => m.Meets.Select(l => (l.To, m)))
            .ToLookup(p => p.To, p => p.m, StringComparer.Ordinal);
    }

    /// <summary>Whether a Function works at a Component; for the whole: somewhere.</summary>
    public bool Works(int function, ThreatPlace? place) => place is null
        ? _working.Any(w => w.Function == function)
        : _working.Contains((place.Id, function));

    /// <summary>
    /// A countermeasure that is there and meets a requirement at a Component, or on every one of its Links; for the
    /// whole: somewhere.
    /// </summary>
    public DesignMeasure? Meeting(string row, ThreatPlace? place)
    {
        // Most requirements are met nowhere: a thousand Components must not each look for them.
        if (place is null || !_meetsAnywhere.Contains(row)) return _meetsAnywhere[row].FirstOrDefault();
        if (_meets[(row, place.Id)].FirstOrDefault() is { } own) return own;
        var links = place.Links.Where(l => l.Medium != LinkMedium.Internal).ToList();
        return links.Count > 0 && links.All(l => _meets[(row, l.Id.Value)].Any())
            ? _meets[(row, links[0].Id.Value)].First()
            : null;
    }

    /// <summary>Whether a design shows a fact of a Component; of the whole when the place is null.</summary>
    public bool Shows(DesignFact fact, ThreatPlace? place)
    {
        var risks = place is null ? _all : [.. _risks[place.Id]];
        IReadOnlyList<ComponentModel> components = place is null ? _model.Components : place.Components;
        var hasAssets = place is null ? _model.Assets.Count > 0 : place.Assets.Count > 0;
        return fact switch
        {
            DesignFact.RisksDecided => risks.Count > 0 && risks.All(r => r.Standing == DecisionStanding.Decided),
            DesignFact.RisksUndecided => risks.Any(r => r.Standing != DecisionStanding.Decided),
            DesignFact.AssetsListed => hasAssets,
            DesignFact.AssetsMissing => !hasAssets,
            DesignFact.OwnerNamed => components.All(c => c.Owner is not null),
            DesignFact.OwnerMissing => components.Any(c => c.Owner is null),
            DesignFact.SoftwareListed => components.All(c => c.Software.Count > 0),
            DesignFact.SoftwareMissing => components.Any(c => c.Software.Count == 0),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
        };
    }
}
