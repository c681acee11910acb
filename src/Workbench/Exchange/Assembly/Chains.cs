namespace Yuimori.Workbench.Exchange.Assembly;

/// <summary>Follows parents of parents.</summary>
internal static class Chains
{
    /// <summary>16 levels, what a System file allows of Components inside of each other.</summary>
    public const int InsideDepthMax = 16;

    /// <summary>
    /// The first circle of parents, or null. Each item is passed once, so a long chain costs its length.
    /// </summary>
    public static (T First, string Path)? Circle<T>(
        IReadOnlyList<T> items, Func<T, string> key, Func<T, string?> parent)
        where T : class
    {
        var byKey = items.ToDictionary(key, StringComparer.Ordinal);
        var cleared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in items)
        {
            var path = new List<string>();
            var onPath = new HashSet<string>(StringComparer.Ordinal);
            var at = start;
            while (at is not null && !cleared.Contains(key(at)))
            {
                if (!onPath.Add(key(at)))
                {
                    path.Add(key(at));
                    return (at, string.Join(" → ", path[path.IndexOf(key(at))..]));
                }

                path.Add(key(at));
                at = parent(at) is { } up ? byKey.GetValueOrDefault(up) : null;
            }

            cleared.UnionWith(path);
        }

        return null;
    }

    /// <summary>How many levels an item stands inside of others, counted to one beyond the limit.</summary>
    public static int Depth<T>(T item, IReadOnlyDictionary<string, T> byKey, Func<T, string?> parent)
        where T : class
    {
        var depth = 0;
        var at = item;
        while (depth <= InsideDepthMax && parent(at) is { } up && byKey.TryGetValue(up, out var next))
        {
            depth++;
            at = next;
        }

        return depth;
    }
}
