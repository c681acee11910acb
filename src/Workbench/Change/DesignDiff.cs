namespace Yuimori.Workbench.Change;

/// <summary>Compares two designs by meaning.</summary>
public static class DesignDiff
{
    /// <summary>What differs from the earlier to the later one.</summary>
    public static DesignChanges Between(DesignSnapshot before, DesignSnapshot after)
    {
        var items = Items(before, after);
        var risks = Risks(before, after);
        return new DesignChanges
        {
            Before = before,
            After = after,
            Items = items,
            Risks =
            [
                .. risks.OrderByDescending(r => (r.After ?? r.Before)!.Score).ThenBy(r => r.Id, StringComparer.Ordinal),
            ],
            Decisions = Decisions(before, after),
            Void = new VoidFinder(before, after, items).Find(),
        };
    }

    /// <summary>Keys of which the value differs, by name.</summary>
    internal static IReadOnlyList<FieldChange> Fields(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(k => new FieldChange(k, before.GetValueOrDefault(k), after.GetValueOrDefault(k)))
            .Where(f => f.Before != f.After),
    ];

    private static List<ItemChange> Items(DesignSnapshot before, DesignSnapshot after)
    {
        var changes = new List<ItemChange>();
        foreach (var (key, was, now) in Pairs(before.Items, after.Items, i => (i.Kind, i.Id)))
        {
            var fields = was is null || now is null ? [] : Fields(was.Fields, now.Fields);
            if (was is not null && now is not null && fields.Count == 0) continue;
            changes.Add(new ItemChange(key.Kind, key.Id, KindOf(was, now), fields));
        }

        return [.. changes.OrderBy(c => c.Kind).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    private static List<RiskChange> Risks(DesignSnapshot before, DesignSnapshot after)
    {
        var changes = new List<RiskChange>();
        foreach (var (id, was, now) in Pairs(before.Risks, after.Risks, r => r.Id))
        {
            if (was is not null && now is not null && Same(was, now)) continue;
            changes.Add(new RiskChange(id, KindOf(was, now), was, now));
        }

        return changes;
    }

    private static bool Same(SnapshotRisk a, SnapshotRisk b) =>
        a.Vector == b.Vector && a.Score == b.Score && a.Residual == b.Residual && a.IsSetAside == b.IsSetAside
        && a.Working.SequenceEqual(b.Working, StringComparer.Ordinal);

    private static List<DecisionChange> Decisions(DesignSnapshot before, DesignSnapshot after)
    {
        var changes = new List<DecisionChange>();
        foreach (var (id, was, now) in Pairs(before.Risks, after.Risks, r => r.Id))
        {
            if (was?.Decision is null && now?.Decision is null) continue;
            var fields = Fields(
                was?.Decision ?? new Dictionary<string, string>(), now?.Decision ?? new Dictionary<string, string>());
            if (fields.Count > 0) changes.Add(new DecisionChange(id, KindOf(was?.Decision, now?.Decision), fields));
        }

        return [.. changes.OrderBy(c => c.RiskId, StringComparer.Ordinal)];
    }

    private static IEnumerable<(TKey Key, T? Before, T? After)> Pairs<T, TKey>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, TKey> keyOf)
        where T : class
        where TKey : notnull
    {
        var (was, now) = (before.ToDictionary(keyOf), after.ToDictionary(keyOf));
        foreach (var key in was.Keys.Union(now.Keys))
            yield return (key, was.GetValueOrDefault(key), now.GetValueOrDefault(key));
    }

    private static ChangeKind KindOf(object? before, object? after) =>
        before is null ? ChangeKind.Came : after is null ? ChangeKind.Went : ChangeKind.Changed;
}
