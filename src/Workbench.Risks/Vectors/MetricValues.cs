using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// Up to 32 metric values of four bits each, in the slots that the method assigns. Zero is "absent" for a mandatory
/// metric and "not defined" for an optional one, so that a default-constructed vector is never a valid one.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct MetricValues(ulong Low, ulong High)
{
    private const int SlotsEach = 16;
    private const int Bits = 4;
    private const ulong Mask = 15;

    public int this[int slot] => (int)(((slot < SlotsEach ? Low : High) >> (slot % SlotsEach * Bits)) & Mask);

    public MetricValues With(int slot, int value)
    {
        var shift = slot % SlotsEach * Bits;
        return slot < SlotsEach
            ? this with { Low = (Low & ~(Mask << shift)) | ((ulong)value << shift) }
            : this with { High = (High & ~(Mask << shift)) | ((ulong)value << shift) };
    }

    /// <summary>
    /// The lower half with each value replaced by the one in the same place above it, where that is defined.
    /// </summary>
    /// <param name="places">Mask of the places that can be replaced.</param>
    public ulong Overridden(ulong places)
    {
        const ulong LowestBits = 0x1111_1111_1111_1111;
        var above = High & places;
        var defined = (above | (above >> 1) | (above >> 2) | (above >> 3)) & LowestBits;
        return (Low & ~(defined * Mask)) | above;
    }
}
