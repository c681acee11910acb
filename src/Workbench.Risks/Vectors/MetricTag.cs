using System.Runtime.InteropServices;
using System.Text;

namespace Yuimori.Workbench.Risks;

/// <summary>What the reader needs of a metric, close together.</summary>
/// <param name="Text">The symbol and the colon after it, as the first four bytes of a field are read.</param>
/// <param name="Mask">Which bits of those four bytes belong to <paramref name="Text"/>.</param>
/// <param name="Length">How many bytes that are.</param>
/// <param name="Slot">Where the value goes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MetricTag(uint Text, uint Mask, byte Length, byte Slot)
{
    public static MetricTag Of(VectorMetric metric)
    {
        var text = Encoding.ASCII.GetBytes(metric.Symbol + ":");
        var mask = text.Length >= sizeof(uint) ? uint.MaxValue : (1u << (text.Length * 8)) - 1;
        return new((uint)VectorMetric.Pack(text), mask, (byte)text.Length, (byte)metric.Slot);
    }

    /// <summary>Whether a field begins with this symbol.</summary>
    public bool Fits(uint head) => (head & Mask) == Text;
}
