using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Design;

/// <summary>Threats and countermeasures of a System as call-outs, each on what it is about.</summary>
internal static class PictureFindings
{
    // More ids than this do not fit on one line of a card.
    private const int ReferencesMax = 5;

    /// <summary>The call-outs: threats worst first, then countermeasures.</summary>
    public static IEnumerable<PictureCallout> Of(DesignResult result, PictureView view) => view.Notes switch
    {
        PictureNotes.None => [],
        PictureNotes.Threats => Threats(result),
        _ => Threats(result).Concat(Uses(result.Model, view)).Concat(Functions(result)),
    };

    /// <summary>How bad a risk is, in the picture's words.</summary>
    public static PictureSeverity SeverityOf(AssessedRisk risk) => risk.Risk.Score.Band switch
    {
        CrssBand.Critical => PictureSeverity.Critical,
        CrssBand.Major => PictureSeverity.Major,
        _ => PictureSeverity.Minor,
    };

    // What is set aside is no finding today. Several risks of one class at one place are one call-out: its title, sign
    // and address are those of the worst.
    private static IEnumerable<PictureCallout> Threats(DesignResult result) =>
        result.Risks.Where(risk => !risk.IsSetAside)
            .GroupBy(risk => (risk.Risk.Place.Id, risk.Risk.Rule.Threat))
            .Select(Threat);

    private static PictureCallout Threat(IGrouping<(string Place, string Threat), AssessedRisk> risks)
    {
        var worst = risks.MaxBy(risk => risk.Risk.Score.Risk)!;
        var (title, others) = (worst.Risk.Rule.Title, risks.Count() - 1);
        return new PictureCallout
        {
            Id = worst.Risk.Id,
            Target = risks.Key.Place,
            Kind = PictureCalloutKind.Threat,
            Severity = SeverityOf(worst),
            Text = others == 0 ? title : new($"{title.Ja} ほか{others}件", $"{title.En} and {others} more"),
            References = [risks.Key.Threat],
            FindingId = worst.Risk.Id,
        };
    }

    private static IEnumerable<PictureCallout> Uses(SystemModel model, PictureView view) =>
        from use in model.Countermeasures
        let known = use.Is is { } id ? view.MeasureNames(id) : null
        from place in use.At.Distinct()
        select new PictureCallout
        {
            Id = $"{use.Id}@{place}",
            Target = place,
            Kind = PictureCalloutKind.Countermeasure,
            Measure = use.State switch
            {
                MeasureState.Verified => PictureMeasure.Verified,
                MeasureState.Implemented => PictureMeasure.Implemented,
                _ => PictureMeasure.Planned,
            },
            Text = use.Name ?? known?.Name ?? LocalisedText.Same(use.Is ?? use.Id),
            Numbers = use.Numbers.Count > 0 ? use.Numbers : known?.Numbers ?? [],
        };

    private static IEnumerable<PictureCallout> Functions(DesignResult result)
    {
        var groups = result.Placements.Where(p => p.At is not null)
            .GroupBy(p => (At: p.At!.Value, Works: p.Standing == PlacementStanding.Working));
        foreach (var group in groups.OrderByDescending(g => g.Key.Works))
        {
            var ids = group.Select(p => p.Function).Distinct().Order().Select(f => f.ToString()).Chunk(ReferencesMax);
            foreach (var (part, chunk) in ids.Index())
                yield return Functions(group.Key.At.Value, group.Key.Works, part, chunk);
        }
    }

    private static PictureCallout Functions(string at, bool works, int part, IReadOnlyList<string> ids) => new()
    {
        Id = $"{(works ? "working" : "planned")}:{part}@{at}",
        Target = at,
        Kind = PictureCalloutKind.Countermeasure,
        Measure = works ? PictureMeasure.Implemented : PictureMeasure.Planned,
        Text = works ? new("機能で対策", "functions at work") : new("予定の機能", "planned functions"),
        References = ids,
    };
}
