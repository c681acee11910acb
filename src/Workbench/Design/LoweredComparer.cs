using System.Runtime.CompilerServices;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Design;

/// <summary>
/// Compares what lowers a score by identity: scores and metrics come from few rules and decisions, each one object.
/// Two equal ones that are not the same only cost a second entry.
/// </summary>
internal sealed class LoweredComparer : IEqualityComparer<(CrssScore Before, string? First, string? Second)>
{
    public static LoweredComparer Instance { get; } = new();

    public bool Equals(
        (CrssScore Before, string? First, string? Second) x, (CrssScore Before, string? First, string? Second) y) =>
        ReferenceEquals(x.Before, y.Before) && ReferenceEquals(x.First, y.First) && ReferenceEquals(x.Second, y.Second);

    public int GetHashCode((CrssScore Before, string? First, string? Second) key) => HashCode.Combine(
        RuntimeHelpers.GetHashCode(key.Before), RuntimeHelpers.GetHashCode(key.First),
        RuntimeHelpers.GetHashCode(key.Second));
}
