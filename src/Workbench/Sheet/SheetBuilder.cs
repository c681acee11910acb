using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Sheet;

/// <summary>Makes the rows: for each risk one row for each point that its measures fall under.</summary>
internal sealed class SheetBuilder(DesignResult result, GuidelineCatalogue catalogue)
{
    private static readonly LifecyclePhase[] Phases = Enum.GetValues<LifecyclePhase>();

    private readonly MeasureCollector _collector = new(result, catalogue);

    public IReadOnlyList<SheetRow> Rows()
    {
        var order = result.Model.Components.Select(c => c.Id.Value).Concat(result.Model.Links.Select(l => l.Id.Value))
            .Select((id, i) => (id, i)).DistinctBy(p => p.id).ToDictionary(p => p.id, p => p.i);
        return
        [
            .. result.Risks.OrderBy(r => order.GetValueOrDefault(r.Risk.Place.Id, int.MaxValue))
                .SelectMany(RowsOf),
        ];
    }

    private IEnumerable<SheetRow> RowsOf(AssessedRisk assessed)
    {
        var measures = _collector.Of(assessed);
        foreach (var point in catalogue.Points)
        {
            var here = measures.Where(m => m.Point == point.Id).ToList();
            if (here.Count == 0) continue;
            yield return Row(assessed, point, here);
        }
    }

    private SheetRow Row(AssessedRisk assessed, Point21 point, List<PlacedMeasure> measures)
    {
        var (risk, rule, place) = (assessed.Risk, assessed.Risk.Rule, assessed.Risk.Place);
        return new SheetRow
        {
            Id = $"{risk.Id}/{point.Id}",
            PlaceId = place.Id,
            PlaceName = place.Name,
            Places = [.. place.Components.Select(c => c.Id.Value)],
            IsLink = place.IsLink,
            Owner = OwnerOf(place),
            Class = catalogue.Sheet.RuleClasses.GetValueOrDefault(rule.Id, RiskClass.Security),
            RiskId = risk.Id,
            Risk = rule.Title,
            RiskDetail = assessed.IsStated
                ? new($"{rule.What.Ja}（{rule.Why.Ja}）", $"{rule.What.En} ({rule.Why.En})")
                : new($"{rule.What.Ja}原因：{rule.Why.Ja}", $"{rule.What.En} Cause: {rule.Why.En}"),
            Band = risk.Score.Band,
            Score = risk.Score.Risk,
            ThreatId = rule.Threat,
            ThreatName = catalogue.FindThreat(rule.Threat)!.Name,
            PointId = point.Id,
            PointTitle = point.Title.Text,
            Cells =
            [
                .. Phases.Select(p => new SheetCell(
                    p, [.. measures.Where(m => m.Phase == p).Select(m => m.Measure).DistinctBy(m => m.Text)])),
            ],
        };
    }

    private static LocalisedText? OwnerOf(ThreatPlace place)
    {
        var owners = place.Components.Select(c => c.Owner).OfType<LocalisedText>().Distinct().ToList();
        return owners.Count == 0
            ? null
            : new(string.Join('／', owners.Select(o => o.Ja)), string.Join(" / ", owners.Select(o => o.En)));
    }
}
