using Yuimori.Workbench.Design;

namespace Yuimori.Console.Pages.Design.Findings;

/// <summary>The risks of an analysis as rows.</summary>
internal static class FindingRows
{
    /// <summary>Every risk, worst first; those that are set aside last.</summary>
    public static IReadOnlyList<FindingRow> Of(DesignResult result) =>
        [.. Rows(result.Risks), .. Rows(result.SetAside)];

    private static IEnumerable<FindingRow> Rows(IReadOnlyList<AssessedRisk> risks)
    {
        var groups = FindingGroups.Of(risks).SelectMany(static g => g.Risks.Select(r => (r.Risk.Id, Group: g)))
            .ToDictionary(static p => p.Id, static p => p.Group, StringComparer.Ordinal);
        return risks.Select(r => Row(r, groups[r.Risk.Id]));
    }

    private static FindingRow Row(AssessedRisk assessed, FindingGroup group)
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
            Group = group,
        };
    }
}
