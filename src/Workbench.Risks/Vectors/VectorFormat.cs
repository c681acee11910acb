namespace Yuimori.Workbench.Risks;

/// <summary>How the vectors of one method are written.</summary>
internal sealed class VectorFormat
{
    /// <summary>
    /// No vector of any method is longer (CVSS 4.0 with all 32 metrics has 205 characters). Stops a line of megabytes
    /// from being copied and quoted in an error.
    /// </summary>
    public const int LengthMax = 256;

    /// <summary>Entries of <see cref="Letters"/> for each metric: one for every byte.</summary>
    public const int LettersEach = 256;

    /// <summary>What <see cref="Letters"/> holds for a byte that is no value.</summary>
    public const byte NoLetter = 255;

    public VectorFormat(string method, string code, string prefix, bool isOrdered, params VectorMetric[] metrics)
    {
        (Method, Code, Prefix, IsOrdered, Metrics) = (method, code, prefix, isOrdered, metrics);
        PrefixBytes = System.Text.Encoding.ASCII.GetBytes(prefix);
        Tags = [.. metrics.Select(MetricTag.Of)];
        Letters = new byte[metrics.Length * LettersEach];
        Letters.AsSpan().Fill(NoLetter);
        for (var i = 0; i < metrics.Length; i++)
        {
            if (metrics[i].IsMandatory) Mandatory |= 1u << i;
            foreach (var value in metrics[i].Values.Where(static v => v.Symbol.Length == 1))
                Letters[(i * LettersEach) + value.Symbol[0]] = (byte)metrics[i].CodeOf(value.Symbol[0]);
        }
    }

    /// <summary>The method's name, such as <c>CVSS 4.0</c>.</summary>
    public string Method { get; }

    /// <summary>Prefix of the error codes.</summary>
    public string Code { get; }

    /// <summary>What every vector begins with; empty where there is nothing.</summary>
    public string Prefix { get; }

    /// <summary>Whether the specification calls every other order of metrics invalid.</summary>
    public bool IsOrdered { get; }

    /// <summary>Whether a vector may stand in parentheses, as older databases publish it.</summary>
    public bool MayHaveParentheses { get; init; }

    /// <summary>Whether a group of which something is defined is written whole.</summary>
    public bool WritesWholeGroups { get; init; }

    /// <summary>All metrics in canonical order.</summary>
    public VectorMetric[] Metrics { get; }

    public byte[] PrefixBytes { get; }

    /// <summary>One for each metric.</summary>
    public MetricTag[] Tags { get; }

    /// <summary>For each metric, from a value of one letter to its code.</summary>
    public byte[] Letters { get; }

    /// <summary>A bit for each mandatory metric.</summary>
    public uint Mandatory { get; }

    public VectorMetric? Find(string symbol) => Array.Find(Metrics, m => m.Symbol == symbol);
}
