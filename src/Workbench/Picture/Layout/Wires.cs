namespace Yuimori.Workbench.Picture.Layout;

/// <summary>
/// Which cards are connected, and how strongly. Links of a hosted component count for its outermost host.
/// </summary>
internal sealed class Wires
{
    // Many links between two cards share one line: they do not pull harder than this.
    private const int WeightMax = 3;

    private readonly Dictionary<string, SortedDictionary<string, int>> _neighbours = [];

    public static Wires Of(Scene scene)
    {
        var wires = new Wires();
        foreach (var root in scene.Roots)
        {
            wires._neighbours[root.Id] = new SortedDictionary<string, int>(StringComparer.Ordinal);
        }

        foreach (var link in scene.Model.Links)
        {
            var (from, to) = (scene.RootOf(link.From), scene.RootOf(link.To));
            if (from != to)
            {
                wires.Add(from, to);
                wires.Add(to, from);
            }
        }

        return wires;
    }

    public IEnumerable<KeyValuePair<string, int>> Of(string id) => _neighbours[id];

    /// <summary>Mean place of the neighbours; null: there are none.</summary>
    public decimal? MeanOf(string id, Func<string, int> place)
    {
        var neighbours = _neighbours[id];
        return neighbours.Count == 0 ? null : (decimal)neighbours.Keys.Sum(place) / neighbours.Count;
    }

    private void Add(string from, string to) =>
        _neighbours[from][to] = Math.Min(_neighbours[from].GetValueOrDefault(to) + 1, WeightMax);
}
