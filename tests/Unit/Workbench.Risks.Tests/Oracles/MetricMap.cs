namespace Yuimori.Workbench.Risks.Tests.Oracles;

/// <summary>A vector taken apart as text, without anything of ours.</summary>
internal sealed class MetricMap
{
    private readonly Dictionary<string, string> _values;

    public MetricMap(string vector) => _values = vector.Split('/').Where(static p => !p.StartsWith("CVSS:", StringComparison.Ordinal))
        .Select(static p => p.Split(':')).ToDictionary(static p => p[0], static p => p[1], StringComparer.Ordinal);

    /// <summary>The value as written; <c>X</c> when it is not.</summary>
    public string this[string metric] => _values.GetValueOrDefault(metric, "X");

    /// <summary>The modified value where there is one, else the base value.</summary>
    public string Effective(string metric) => this["M" + metric] is var modified and not "X" ? modified : this[metric];
}
