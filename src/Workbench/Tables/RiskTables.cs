using Yuimori.Catalogue;
using Yuimori.Workbench.Design;

namespace Yuimori.Workbench.Tables;

/// <summary>
/// Tables 4-1 to 4-3 of the guide (source-002 chapter 4) for any System: characteristics of its risks, their scores
/// by CRSS, and the functional requirements that follow.
/// </summary>
public static class RiskTables
{
    /// <summary>The numbers of the tables.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["4-1", "4-2", "4-3"];

    /// <summary>The three tables. Equal input gives equal tables.</summary>
    /// <param name="result">The System and its risks.</param>
    /// <param name="catalogue">The guideline.</param>
    /// <param name="withFound">
    /// Whether risks that rules found follow those that people state; a cell that no rule can fill holds a dash.
    /// </param>
    public static IReadOnlyList<DesignTable> Of(DesignResult result, GuidelineCatalogue catalogue, bool withFound)
    {
        var stated = result.Model.StatedRisks.Select((r, i) => TableRisk.Stated(i + 1, r)).ToList();
        List<TableRisk> found = !withFound ? [] :
        [
            .. FoundIn(result).Select((r, i) => TableRisk.Found(stated.Count + i + 1, r, catalogue)),
        ];
        List<TableRisk> all = [.. stated, .. found];
        return [TraitTable.Of(all), ScoreTable.Of(all), RequirementTable.Of(result.Model, all, found, catalogue)];
    }

    private static IEnumerable<AssessedRisk> FoundIn(DesignResult result)
    {
        var stated = result.Model.StatedRisks.Select(r => r.RiskId).ToHashSet(StringComparer.Ordinal);
        return result.Risks.Where(r => !stated.Contains(r.Risk.Id));
    }
}
