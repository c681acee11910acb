using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;

namespace Yuimori.Cli.Guideline;

/// <summary>Finds a row by its id, in either letter case.</summary>
internal static class GuidelineLookup
{
    /// <summary>The row, or null when nothing has the id.</summary>
    public static object? Find(GuidelineCatalogue catalogue, string id)
    {
        var upper = id.ToUpperInvariant();
        if (upper.StartsWith("IC-", StringComparison.Ordinal)) upper = "IC-" + id[3..].ToLowerInvariant();
        return FunctionId.Parse(upper) is { IsOk: true, Value: var function }
            ? catalogue.Function(function)
            : catalogue.FindFunctionalRequirement(upper)
                ?? catalogue.FindRequirement(upper)
                ?? catalogue.FindConsideration(upper)
                ?? catalogue.FindThreat(upper)
                ?? catalogue.FindGuideline(upper)
                ?? catalogue.FindPoint(upper)
                ?? catalogue.FindRow(upper)
                ?? (object?)catalogue.FindCountermeasure(id.ToLowerInvariant());
    }

    /// <summary>The id that was most likely meant.</summary>
    public static string? Nearest(GuidelineCatalogue catalogue, string id) => NearestWord.Find(
        id,
        [
            .. catalogue.Functions.Select(f => f.Id.ToString()), .. catalogue.FunctionalRequirements.Select(r => r.Id),
            .. catalogue.Requirements.Select(r => r.Id), .. catalogue.Considerations.Select(c => c.Id),
            .. catalogue.Threats.Select(t => t.Id), .. catalogue.Guidelines.Select(g => g.Id),
            .. catalogue.Points.Select(p => p.Id), .. catalogue.Countermeasures.Select(c => c.Id),
            .. catalogue.Frameworks.SelectMany(f => f.Rows).Select(r => r.Id),
        ]);
}
