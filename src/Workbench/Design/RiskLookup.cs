using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>Entries of the System file by the risks that they name.</summary>
/// <typeparam name="T">An entry.</typeparam>
internal sealed class RiskLookup<T>
    where T : class
{
    private readonly Dictionary<string, List<T>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<T>> _everywhere = new(StringComparer.Ordinal);

    public RiskLookup(IEnumerable<T> entries, Func<T, IReadOnlyList<RiskSelector>> risks)
    {
        foreach (var entry in entries)
        {
            foreach (var risk in risks(entry))
            {
                var (index, key) = risk.Where is null ? (_everywhere, risk.Rule) : (_exact, risk.ToString());
                if (!index.TryGetValue(key, out var known)) index[key] = known = [];
                known.Add(entry);
            }
        }
    }

    /// <summary>The entry that stands: the first that names the risk, else the first that names its rule.</summary>
    public T? First(Risk risk)
    {
        if (_exact.Count > 0 && _exact.TryGetValue(risk.Id, out var exact)) return exact[0];
        return _everywhere.TryGetValue(risk.Rule.Id, out var everywhere) ? everywhere[0] : null;
    }

    /// <summary>Every entry that names the risk or its rule.</summary>
    public IReadOnlyList<T> All(Risk risk)
    {
        if (_exact.Count == 0 && _everywhere.Count == 0) return [];
        var exact = _exact.GetValueOrDefault(risk.Id);
        var everywhere = _everywhere.GetValueOrDefault(risk.Rule.Id);
        if (exact is null || everywhere is null) return exact ?? everywhere ?? (IReadOnlyList<T>)[];
        return [.. exact, .. everywhere.Except(exact)];
    }
}
