using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Risk;

/// <summary>A vector in words.</summary>
/// <param name="Metrics">What it states, in canonical order; what is not defined is left out.</param>
/// <param name="Results">What it scores.</param>
/// <param name="Error">Why the text is no vector; then the lists are empty.</param>
internal sealed record RiskExplanation(
    IReadOnlyList<(VectorMetric Metric, VectorValue Value)> Metrics,
    IReadOnlyList<RiskResult> Results,
    VectorError? Error)
{
    public static RiskExplanation Of<T>(T vector, IReadOnlyList<RiskResult> results)
        where T : struct, IRiskVector<T> =>
        new([.. T.Metrics.Select(m => (m, vector[m.Symbol])).Where(static p => IsStated(p.m, p.Item2))], results, null);

    private static bool IsStated(VectorMetric metric, VectorValue value) =>
        metric.IsMandatory || value != metric.Values[0];
}
