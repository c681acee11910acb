using System.Text;

namespace Yuimori.Workbench.Risks;

/// <summary>Writes vectors canonically: the specification's order, and nothing that is not defined.</summary>
internal static class VectorWriter
{
    public static string Write(VectorFormat format, MetricValues values)
    {
        var text = new StringBuilder(format.Prefix, VectorFormat.LengthMax);
        foreach (var metric in format.Metrics)
        {
            var code = values[metric.Slot];
            if (code == 0 && !(IsWritten(format, metric, values))) continue;
            if (text.Length > format.Prefix.Length) text.Append('/');
            text.Append(metric.Symbol).Append(':').Append(metric.ValueOf(code).Symbol);
        }

        return text.ToString();
    }

    // CVSS 2 writes a group whole or not at all, "not defined" as ND; a default-constructed vector has no metrics.
    private static bool IsWritten(VectorFormat format, VectorMetric metric, MetricValues values) =>
        format.WritesWholeGroups && !metric.IsMandatory
        && format.Metrics.Any(m => m.Group == metric.Group && values[m.Slot] != 0);
}
