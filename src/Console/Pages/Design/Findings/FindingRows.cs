using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;

namespace Yuimori.Console.Pages.Design.Findings;

/// <summary>The risks of an analysis as rows.</summary>
internal static class FindingRows
{
    /// <summary>Every risk, worst first.</summary>
    public static IReadOnlyList<FindingRow> Of(DesignResult result)
    {
        var aside = result.Model.Exceptions.SelectMany(static e => e.Risks.Select(r => (Risk: r.ToString(), Said: e)))
            .DistinctBy(static p => p.Risk).ToDictionary(static p => p.Risk, static p => p.Said, StringComparer.Ordinal);
        var notes = result.Model.Notes.SelectMany(static n => n.Risks.Select(r => (Risk: r.ToString(), Said: n)))
            .DistinctBy(static p => p.Risk).ToDictionary(static p => p.Risk, static p => p.Said, StringComparer.Ordinal);
        return [.. result.Risks.Select(r => Row(r, aside, notes))];
    }

    private static FindingRow Row(
        AssessedRisk assessed,
        Dictionary<string, ExceptionModel> aside,
        Dictionary<string, NoteModel> notes)
    {
        var risk = assessed.Risk;
        return new FindingRow
        {
            Id = risk.Id,
            Title = risk.Rule.Title,
            PlaceId = risk.Place.Id,
            Place = risk.Place.Name,
            Threat = risk.Rule.Threat,
            Cause = risk.Rule.Why,
            Score = risk.Score,
            Assessed = assessed,
            Aside = Said(aside, risk.Id),
            Note = Said(notes, risk.Id),
        };
    }

    private static T? Said<T>(Dictionary<string, T> by, string risk)
        where T : class => by.GetValueOrDefault(risk) ?? by.GetValueOrDefault(risk[..risk.IndexOf('@', StringComparison.Ordinal)] + "@*");
}
