using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Losses;

/// <summary>Gathers what a conversion loses; the same field for the same reason is one entry with a count.</summary>
internal sealed class LossList
{
    /// <summary>
    /// 1,000 kinds; what comes beyond is counted together. Stops a file of a hundred thousand invented keys from
    /// burying the list, and the person who must read it.
    /// </summary>
    public const int KindsMax = 1000;

    private readonly Dictionary<(string Field, string Why), Loss> _losses = [];

    /// <summary>What was lost, by field.</summary>
    public IReadOnlyList<Loss> Sorted =>
    [
        .. _losses.Values.OrderBy(l => l.Field, StringComparer.Ordinal).ThenBy(l => l.Why.En, StringComparer.Ordinal),
    ];

    public void Add(string field, string where, LocalisedText why, int count = 1)
    {
        if (count == 0) return;
        var key = (field, why.En);
        if (_losses.Count >= KindsMax && !_losses.ContainsKey(key))
        {
            (field, why) = ("…", More);
            key = (field, why.En);
        }

        _losses[key] = _losses.TryGetValue(key, out var known)
            ? known with { Count = known.Count + count }
            : new Loss(field, where, why, count);
    }

    private static LocalisedText More { get; } = new(
        $"{KindsMax}種類を超えた分をまとめています。", $"What comes after {KindsMax} kinds, counted together.");
}
