using Yuimori.Catalogue;
using Yuimori.Workbench.Threats;

namespace Yuimori.Fuzz.Workbench;

/// <summary>Target: the threat rules' reader.</summary>
public static class RuleFileTarget
{
    private static readonly Lazy<GuidelineCatalogue> Catalogue = new(static () => GuidelineCatalogue.Load().Value);

    /// <summary>One input: the bytes of a rule. A rule that passes can be scored.</summary>
    public static void Run(ReadOnlySpan<byte> input)
    {
        var parsed = RuleSet.Parse(input, "jamming.yaml", Catalogue.Value);
        if (parsed.IsOk == parsed.Problems.Count > 0)
            throw new InvalidOperationException("A rule is both good and bad.");
        if (!parsed.IsOk) return;
        foreach (var adjustment in parsed.Value.Adjustments)
        {
            if (!parsed.Value.Vector.With(adjustment.Set).IsOk)
                throw new InvalidOperationException("A rule passed with an adjustment that cannot be applied.");
        }
    }
}
