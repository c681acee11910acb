using Yuimori.Workbench.Design;

namespace Yuimori.Console.Pages.Design.Findings;

/// <summary>The risks of an analysis as rows.</summary>
internal static class FindingRows
{
    /// <summary>Every risk, worst first; those that are set aside last.</summary>
    public static IReadOnlyList<FindingRow> Of(DesignResult result) =>
        [.. result.Risks.Concat(result.SetAside).Select(Row)];

    private static FindingRow Row(AssessedRisk assessed)
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
        };
    }
}
