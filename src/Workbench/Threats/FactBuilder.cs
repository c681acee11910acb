using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Threats;

/// <summary>Sets the bits of a <see cref="FactSet"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FactBuilder
{
    private ulong _things;
    private ulong _ways;
    private ulong _stakes;

    /// <summary>Adds one fact.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has no bit: an enum outgrew its share.</exception>
    public void Add(FactKind kind, int value)
    {
        var (word, offset, width) = PlaceOf(kind);
        if ((uint)value >= (uint)width) throw new ArgumentOutOfRangeException(nameof(value), value, $"{kind}: no bit");
        var bit = 1UL << (offset + value);
        if (word == 0) _things |= bit;
        else if (word == 1) _ways |= bit;
        else _stakes |= bit;
    }

    /// <summary>Adds a level and every level below it, so that "at least" is one bit.</summary>
    public void AddUpTo(FactKind kind, int level)
    {
        for (var value = 0; value <= level; value++) Add(kind, value);
    }

    public readonly FactSet Build() => new(_things, _ways, _stakes);

    private static (int Word, int Offset, int Width) PlaceOf(FactKind kind) => kind switch
    {
        FactKind.Kind => (0, 0, 8),
        FactKind.Layer => (0, 8, 4),
        FactKind.Role => (0, 12, 8),
        FactKind.Capacity => (0, 20, 4),
        FactKind.Interface => (0, 24, 20),
        FactKind.Environment => (0, 44, 16),
        FactKind.Medium => (1, 0, 20),
        FactKind.Protocol => (1, 20, 20),
        FactKind.Transport => (1, 40, 8),
        FactKind.Messages => (1, 48, 8),
        FactKind.Software => (1, 56, 4),
        FactKind.Asset => (2, 0, 8),
        FactKind.Purpose => (2, 8, 8),
        FactKind.Field => (2, 16, 20),
        FactKind.Contested => (2, 36, 2),
        FactKind.CrossesZone => (2, 38, 2),
        FactKind.HarmToLife => (2, 40, 4),
        FactKind.HarmToProperty => (2, 44, 4),
        FactKind.HarmToPrivacy => (2, 48, 4),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of fact"),
    };
}
