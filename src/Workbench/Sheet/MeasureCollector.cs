using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Sheet;

/// <summary>A measure with its place in the sheet.</summary>
internal sealed record PlacedMeasure(string Point, LifecyclePhase Phase, SheetMeasure Measure);

/// <summary>Gathers what a risk asks for, by point and phase.</summary>
internal sealed class MeasureCollector(DesignResult result, GuidelineCatalogue catalogue)
{
    private readonly SheetGuide _guide = catalogue.Sheet;

    // The points that a buyer looks at: those that the sheet's data names.
    private readonly HashSet<string> _points =
        [.. catalogue.Sheet.FunctionMeasures.Values.SelectMany(m => m).Select(m => m.Point)];

    private readonly ILookup<string, CountermeasureUse> _uses = UsesByRisk(result, catalogue);

    public IReadOnlyList<PlacedMeasure> Of(AssessedRisk assessed)
    {
        var rule = assessed.Risk.Rule;
        var threat = _guide.ThreatPoints[rule.Threat];
        return
        [
            .. rule.Functions.SelectMany(FunctionMeasures),
            .. rule.Measures.Select(m => Other(m, rule, threat)),
            .. threat.Measures.Select(m => Placed(m, SheetOrigin.Threat, rule.Threat)),
            .. Used(assessed).Select(u => Use(u, threat)),
        ];
    }

    /// <summary>Countermeasures that the System file lists against the risk, or for its decision.</summary>
    private IEnumerable<CountermeasureUse> Used(AssessedRisk assessed)
    {
        var byDecision = assessed.Decision is { Countermeasures.Count: > 0 } decision
            ? result.Model.Countermeasures.Where(u => decision.Countermeasures.Contains(u.Id))
            : [];
        return _uses[assessed.Risk.Id].Concat(byDecision).DistinctBy(u => u.Id);
    }

    private PlacedMeasure Use(CountermeasureUse use, ThreatPoint threat)
    {
        var row = use.Is is { } id ? catalogue.FindCountermeasure(id) : null;
        var means = use.Means is { } stated ? SystemWords.Means.WordOf(stated) : row?.Means[0];
        var place = _guide.Means[means ?? "design"];
        var link = row?.Crosswalk.FirstOrDefault(c => IsPoint(c.To));
        var name = use.Name ?? row?.Name ?? LocalisedText.Same(use.Is ?? use.Id);
        return new PlacedMeasure(
            link?.To ?? place.Point ?? threat.Point, place.Phase, new SheetMeasure(
                row is null ? name : new($"{name.Ja}：{row.What.Ja}", $"{name.En}: {row.What.En}"),
                SheetOrigin.Countermeasure, use.Id, null, link?.Source ?? place.Source));
    }

    private bool IsPoint(string id) => _points.Contains(id);

    private static ILookup<string, CountermeasureUse> UsesByRisk(DesignResult result, GuidelineCatalogue catalogue)
    {
        var risks = new MeasureRisks(result, catalogue);
        return result.Model.Countermeasures
            .SelectMany(u => risks.Of(u, u.Is is { } id ? catalogue.FindCountermeasure(id) : null)
                .Select(r => (r.Risk.Id, Use: u)))
            .ToLookup(p => p.Id, p => p.Use, StringComparer.Ordinal);
    }

    private IEnumerable<PlacedMeasure> FunctionMeasures(RuleFunction function)
    {
        var name = catalogue.Function(function.Id).Name.Text;
        foreach (var measure in _guide.FunctionMeasures[function.Id])
        {
            yield return new PlacedMeasure(measure.Point, measure.Phase, new SheetMeasure(
                new($"{function.Id} {name.Ja}：{measure.Text.Ja}", $"{function.Id} {name.En}: {measure.Text.En}"),
                SheetOrigin.Function, function.Id.ToString(), function.Why, measure.Source));
        }
    }

    private PlacedMeasure Other(RuleMeasure measure, ThreatRule rule, ThreatPoint threat)
    {
        var place = _guide.Means[MeansWord(measure.By)];
        return new PlacedMeasure(
            place.Point ?? threat.Point, place.Phase,
            new SheetMeasure(measure.Text, SheetOrigin.Rule, rule.Id, null, place.Source));
    }

    private static PlacedMeasure Placed(GuideMeasure measure, SheetOrigin origin, string reference) =>
        new(measure.Point, measure.Phase, new SheetMeasure(measure.Text, origin, reference, null, measure.Source));

    private static string MeansWord(MeasureKind kind) => kind switch
    {
        MeasureKind.Hardware => "hardware",
        MeasureKind.Operation => "operation",
        _ => "design",
    };
}
