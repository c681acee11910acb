using Yuimori.Catalogue;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Tests;

/// <summary>The guideline and its rules, loaded once.</summary>
internal static class Guideline
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Lazy<GuidelineCatalogue> LoadedCatalogue = new(static () =>
    {
        var loaded = GuidelineCatalogue.Check(Path.Combine(Samples.Root, "guideline"));
        Assert.True(loaded.IsOk, string.Join('\n', loaded.Problems));
        return loaded.Value;
    });

    private static readonly Lazy<RuleSet> LoadedRules = new(static () =>
    {
        var loaded = RuleSet.Load(Catalogue, RulesFolder);
        Assert.True(loaded.IsOk, string.Join('\n', loaded.Problems));
        return loaded.Value;
    });

    public static GuidelineCatalogue Catalogue => LoadedCatalogue.Value;

    public static RuleSet Rules => LoadedRules.Value;

    public static string RulesFolder => Path.Combine(Samples.Root, "guideline", "rules");

    public static DesignResult Analyse(SystemModel model) => DesignAnalysis.Analyse(model, Rules, Catalogue, Today);
}
