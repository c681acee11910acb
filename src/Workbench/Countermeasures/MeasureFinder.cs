using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>Finds the countermeasures of a design and where they are used.</summary>
public sealed class MeasureFinder
{
    private readonly DesignResult _result;
    private readonly GuidelineCatalogue _catalogue;
    private readonly ObservationSet _observations;
    private readonly MeasureRisks _risks;
    private readonly MeasureNumbers _numbers;
    private readonly PlaceTest _test = new();

    private MeasureFinder(DesignResult result, GuidelineCatalogue catalogue, ObservationSet observations)
    {
        (_result, _catalogue, _observations) = (result, catalogue, observations);
        _risks = new MeasureRisks(result, catalogue);
        _numbers = new MeasureNumbers(catalogue);
    }

    /// <summary>The countermeasures of a design. Equal input gives an equal result.</summary>
    public static MeasureBook Find(
        DesignResult result, GuidelineCatalogue catalogue, ObservationSet observations) =>
        new MeasureFinder(result, catalogue, observations).Find();

    private MeasureBook Find()
    {
        var uses = _result.Model.Countermeasures;
        var listed = uses.Select(Listed).ToList();
        List<DesignMeasure> measures = [.. listed, .. Seen(listed)];
        return new MeasureBook
        {
            Measures = measures,
            UnknownIds = [.. uses.Where(u => u.Is is { } id && _catalogue.FindCountermeasure(id) is null)],
            UnknownNumbers =
            [
                .. from use in uses
                   from number in use.Numbers
                   where !_numbers.IsKnown(number)
                   select new UnknownNumber(use, number, _numbers.Nearest(number)),
            ],
            Untreated = _risks.Without(measures),
        };
    }

    private DesignMeasure Listed(CountermeasureUse use)
    {
        var row = use.Is is { } id ? _catalogue.FindCountermeasure(id) : null;
        return new DesignMeasure
        {
            Id = use.Id,
            Name = use.Name ?? row?.Name ?? new(use.Is ?? use.Id, use.Is ?? use.Id),
            Catalogue = row,
            Listed = use,
            Origin = MeasureOrigin.Listed,
            Seen = null,
            State = use.State,
            Means = use.Means is { } means ? [means] : MeansOf(row),
            Places = use.At,
            Meets = _numbers.Of(use, row),
            Risks = _risks.Of(use, row),
        };
    }

    /// <summary>What can be seen and is not listed for the same place.</summary>
    private IEnumerable<DesignMeasure> Seen(IEnumerable<DesignMeasure> listed)
    {
        var known = listed.Where(m => m.Catalogue is not null)
            .SelectMany(m => m.Places.Select(p => (m.Catalogue!.Id, Place: p))).ToHashSet();
        var places = ThreatPlaces.Of(_result.Model);
        foreach (var observation in _observations.Rows)
        {
            var row = _catalogue.FindCountermeasure(observation.Countermeasure)!;
            List<string> at = [.. PlacesOf(observation, places).Where(p => !known.Contains((row.Id, p)))];
            if (at.Count == 0) continue;
            yield return new DesignMeasure
            {
                Id = row.Id,
                Name = row.Name,
                Catalogue = row,
                Listed = null,
                Origin = observation.Function is null ? MeasureOrigin.Model : MeasureOrigin.Function,
                Seen = observation.Why,
                State = MeasureState.Implemented,
                Means = MeansOf(row),
                Places = at,
                Meets = row.Crosswalk,
                Risks = _risks.At(at, row),
            };
        }
    }

    private IEnumerable<string> PlacesOf(Observation observation, IReadOnlyList<ThreatPlace> places)
    {
        if (observation.Function is { } function)
        {
            return _result.Placements
                .Where(p => p.Function == function && p is { Standing: PlacementStanding.Working, At: not null })
                .Select(p => p.At!.Value.Value).Distinct(StringComparer.Ordinal);
        }

        return places.Where(p => p.IsLink == (observation.To == RuleTarget.Link)
            && _test.Holds(observation.When!, p)
            && (observation.Unless is null || !_test.Holds(observation.Unless, p))).Select(p => p.Id);
    }

    private static IReadOnlyList<MeasureMeans> MeansOf(Countermeasure? row) =>
        [.. (row?.Means ?? []).Select(SystemWords.Means.Find).OfType<MeasureMeans>()];
}
