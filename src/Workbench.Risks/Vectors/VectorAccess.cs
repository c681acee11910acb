namespace Yuimori.Workbench.Risks;

/// <summary>Looks a metric of a vector up by its symbol.</summary>
internal static class VectorAccess
{
    public static VectorValue Value(VectorFormat format, MetricValues values, string symbol)
    {
        var metric = format.Find(symbol)
            ?? throw new ArgumentException($"{format.Method} has no metric {symbol}", nameof(symbol));
        var code = values[metric.Slot];
        return code >= metric.FirstCode
            ? metric.ValueOf(code)
            : throw new ArgumentException("A default-constructed vector has no values", nameof(values));
    }

    /// <summary>Whether anything of a group is defined.</summary>
    public static bool IsDefined(VectorFormat format, MetricValues values, MetricGroup group)
    {
        foreach (var metric in format.Metrics)
        {
            if (metric.Group == group && values[metric.Slot] != 0) return true;
        }

        return false;
    }
}
