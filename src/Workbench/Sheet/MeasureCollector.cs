using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
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
    private readonly IReadOnlyList<CountermeasureUse> _uses = result.Model.Countermeasures;

    private readonly Dictionary<string, StatedRiskModel> _stated =
        result.Model.StatedRisks.DistinctBy(r => r.RiskId).ToDictionary(r => r.RiskId, StringComparer.Ordinal);

    public IReadOnlyList<PlacedMeasure> Of(AssessedRisk assessed)
    {
        var rule = assessed.Risk.Rule;
        var threat = _guide.ThreatPoints[rule.Threat];
        return
        [
            .. rule.Functions.SelectMany(FunctionMeasures),
            .. rule.Measures.Select(m => Other(m, rule, threat)),
            .. threat.Measures.Select(m => Placed(m, MeasureOrigin.Threat, rule.Threat)),
            .. Used(assessed).Select(u => Use(u, threat)),
            .. Treatment(assessed, threat),
        ];
    }

    /// <summary>Countermeasures that the System file states against the risk, by name or by its decision.</summary>
    private IEnumerable<CountermeasureUse> Used(AssessedRisk assessed) => _uses.Where(u =>
        u.Against.Any(s => s.Rule == assessed.Risk.Rule.Id && (s.Where is null || s.Where == assessed.Risk.Place.Id))
        || assessed.Decision?.Countermeasures.Contains(u.Id) == true);

    private PlacedMeasure Use(CountermeasureUse use, ThreatPoint threat)
    {
        var place = _guide.Means[SystemWords.Means.WordOf(use.Means ?? MeasureMeans.Design)];
        return new PlacedMeasure(
            place.Point ?? threat.Point, place.Phase, new SheetMeasure(
                use.Name ?? LocalisedText.Same(use.Is ?? use.Id), MeasureOrigin.Countermeasure, use.Id, null,
                place.Source));
    }

    private IEnumerable<PlacedMeasure> Treatment(AssessedRisk assessed, ThreatPoint threat)
    {
        if (!_stated.TryGetValue(assessed.Risk.Id, out var stated) || stated.Treatment is not { } text) yield break;
        yield return new PlacedMeasure(
            threat.Point, LifecyclePhase.Manufacture,
            new SheetMeasure(text, MeasureOrigin.Stated, stated.RiskId, null, stated.Source ?? "YUI"));
    }

    private IEnumerable<PlacedMeasure> FunctionMeasures(RuleFunction function)
    {
        var name = catalogue.Function(function.Id).Name.Text;
        foreach (var measure in _guide.FunctionMeasures[function.Id])
        {
            yield return new PlacedMeasure(measure.Point, measure.Phase, new SheetMeasure(
                new($"{function.Id} {name.Ja}：{measure.Text.Ja}", $"{function.Id} {name.En}: {measure.Text.En}"),
                MeasureOrigin.Function, function.Id.ToString(), function.Why, measure.Source));
        }
    }

    private PlacedMeasure Other(RuleMeasure measure, ThreatRule rule, ThreatPoint threat)
    {
        var place = _guide.Means[MeansWord(measure.By)];
        return new PlacedMeasure(
            place.Point ?? threat.Point, place.Phase,
            new SheetMeasure(measure.Text, MeasureOrigin.Rule, rule.Id, null, place.Source));
    }

    private static PlacedMeasure Placed(GuideMeasure measure, MeasureOrigin origin, string reference) =>
        new(measure.Point, measure.Phase, new SheetMeasure(measure.Text, origin, reference, null, measure.Source));

    private static string MeansWord(MeasureKind kind) => kind switch
    {
        MeasureKind.Hardware => "hardware",
        MeasureKind.Operation => "operation",
        _ => "design",
    };
}
