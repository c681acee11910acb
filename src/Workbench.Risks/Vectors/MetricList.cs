namespace Yuimori.Workbench.Risks;

/// <summary>Lets a method's metrics be written as a table.</summary>
internal static class MetricList
{
    /// <summary>A metric that every vector states.</summary>
    /// <param name="group">Its group.</param>
    /// <param name="slot">Its slot.</param>
    /// <param name="symbol">As written.</param>
    /// <param name="ja">Its name in Japanese.</param>
    /// <param name="en">Its name in English.</param>
    /// <param name="values">Symbol, Japanese, English; values with a bar between them.</param>
    public static VectorMetric Must(MetricGroup group, int slot, string symbol, string ja, string en, string values) =>
        new(group, slot, symbol, new(ja, en), true, Values(values));

    /// <summary>A metric that may be absent; its first value says so.</summary>
    public static VectorMetric May(MetricGroup group, int slot, string symbol, string ja, string en, string values) =>
        new(group, slot, symbol, new(ja, en), false, Values(values));

    private static VectorValue[] Values(string values) =>
    [
        .. values.Split('|').Select(static v => v.Split(' ', 3))
            .Select(static p => new VectorValue(p[0], new(p[1], p[2]))),
    ];
}
