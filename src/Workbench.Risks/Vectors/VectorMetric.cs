using System.Text;

namespace Yuimori.Workbench.Risks;

/// <summary>A metric: how it is written, what it means, which values it takes.</summary>
public sealed class VectorMetric
{
    private readonly ulong[] _packed;

    internal VectorMetric(
        MetricGroup group, int slot, string symbol, BilingualText name, bool mandatory, params VectorValue[] values)
    {
        (Group, Slot, Symbol, Name, IsMandatory, Values) = (group, slot, symbol, name, mandatory, values);
        _packed = [.. values.Select(v => Pack(Encoding.ASCII.GetBytes(v.Symbol)))];
    }

    /// <summary>The group it belongs to.</summary>
    public MetricGroup Group { get; }

    /// <summary>As written in a vector, such as <c>AV</c>.</summary>
    public string Symbol { get; }

    /// <summary>In words.</summary>
    public BilingualText Name { get; }

    /// <summary>Whether every vector states it. An optional metric that is absent has its first value.</summary>
    public bool IsMandatory { get; }

    /// <summary>All values, in the specification's order; an optional metric's first is "not defined".</summary>
    public IReadOnlyList<VectorValue> Values { get; }

    /// <summary>Where its value stands in <see cref="MetricValues"/>.</summary>
    internal int Slot { get; }

    /// <summary>What the first value is stored as: zero means "absent", or "not defined".</summary>
    internal int FirstCode => IsMandatory ? 1 : 0;

    /// <summary>The stored code of a value as read, or -1.</summary>
    internal int CodeOf(ulong packed)
    {
        var found = _packed.AsSpan().IndexOf(packed);
        return found < 0 ? -1 : found + FirstCode;
    }

    /// <summary>The value that a stored code stands for.</summary>
    internal VectorValue ValueOf(int code) => Values[code - FirstCode];

    /// <summary>Up to eight bytes as one number.</summary>
    internal static ulong Pack(ReadOnlySpan<byte> text)
    {
        var packed = 0ul;
        for (var i = text.Length - 1; i >= 0; i--) packed = (packed << 8) | text[i];
        return packed;
    }
}
