using System.Globalization;
using System.Runtime.InteropServices;

namespace Yuimori.Catalogue.Yaml;

/// <summary>A place in a text file, as an editor counts it.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct YamlPosition(int Line, int Column) : IComparable<YamlPosition>
{
    /// <summary>The first character of a file.</summary>
    public static YamlPosition Start { get; } = new(1, 1);

    /// <inheritdoc/>
    public int CompareTo(YamlPosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>Order in the file.</summary>
    public static bool operator <(YamlPosition left, YamlPosition right) => left.CompareTo(right) < 0;

    /// <summary>Order in the file.</summary>
    public static bool operator >(YamlPosition left, YamlPosition right) => left.CompareTo(right) > 0;

    /// <summary>Order in the file.</summary>
    public static bool operator <=(YamlPosition left, YamlPosition right) => left.CompareTo(right) <= 0;

    /// <summary>Order in the file.</summary>
    public static bool operator >=(YamlPosition left, YamlPosition right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
