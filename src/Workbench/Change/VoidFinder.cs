namespace Yuimori.Workbench.Change;

/// <summary>
/// Finds decisions that stayed as they were while their ground moved. A decision that was made anew is no such: whoever
/// changed it has looked.
/// </summary>
internal sealed class VoidFinder
{
    private readonly DesignSnapshot _after;
    private readonly Dictionary<string, SnapshotRisk> _before;
    private readonly HashSet<string> _saidBefore;
    private readonly HashSet<string> _weaker;

    public VoidFinder(DesignSnapshot before, DesignSnapshot after, IReadOnlyList<ItemChange> items)
    {
        _after = after;
        _before = before.Risks.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _saidBefore = [.. before.Risks.Where(r => r.Decision is not null).Select(Saying)];
        _weaker =
        [
            .. items.Where(i => i.Fields.Any(Protection.IsLost)).Select(i => Key(i.Kind, i.Id)),
        ];
    }

    public IReadOnlyList<VoidDecision> Find()
    {
        var found = new List<VoidDecision>();
        foreach (var risk in _after.Risks.Where(r => r.Decision is not null))
        {
            var reasons = _before.GetValueOrDefault(risk.Id) is { } was ? Changed(was, risk) : New(risk);
            if (reasons.Count > 0) found.Add(new VoidDecision(risk.Id, risk.DecidedBy!, risk, reasons));
        }

        found.AddRange(Gone());
        return
        [
            .. found.OrderByDescending(v => v.Risk?.Score ?? 0m).ThenBy(v => v.RiskId, StringComparer.Ordinal),
        ];
    }

    // A selector for every place quietly decides what comes later, for reasons that were given for what was there.
    private List<VoidReason> New(SnapshotRisk risk) =>
        risk.DecidedBy != risk.Id && _saidBefore.Contains(Saying(risk)) ? [VoidReason.CoversNewRisk] : [];

    private List<VoidReason> Changed(SnapshotRisk was, SnapshotRisk now)
    {
        if (was.Decision is null || DesignDiff.Fields(was.Decision, now.Decision!).Count > 0) return [];
        var reasons = new List<VoidReason>();
        if (now.Score > was.Score) reasons.Add(VoidReason.RiskIsWorse);
        if (now.Residual > was.Residual) reasons.Add(VoidReason.MoreRemains);
        if (_weaker.Contains(Key(ItemKind.Link, PlaceOf(now.Id)))) reasons.Add(VoidReason.ProtectionLost);
        if (was.Working.Except(now.Working, StringComparer.Ordinal).Any()) reasons.Add(VoidReason.FunctionLost);
        if (CountermeasuresOf(now).Any(c => _weaker.Contains(Key(ItemKind.Countermeasure, c))))
            reasons.Add(VoidReason.CountermeasureLost);
        if (now.IsExpired && !was.IsExpired) reasons.Add(VoidReason.Expired);
        return reasons;
    }

    private IEnumerable<VoidDecision> Gone()
    {
        var now = _after.Risks.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return _before.Values.Where(r => r.Decision is not null && r.DecidedBy == r.Id && !now.Contains(r.Id))
            .Select(r => new VoidDecision(r.Id, r.Id, null, [VoidReason.RiskIsGone]));
    }

    private static string[] CountermeasuresOf(SnapshotRisk risk) =>
        risk.Decision!.TryGetValue("countermeasures", out var ids) ? ids.Split(", ") : [];

    private static string PlaceOf(string riskId) => riskId[(riskId.IndexOf('@', StringComparison.Ordinal) + 1)..];

    private static string Saying(SnapshotRisk risk) =>
        risk.DecidedBy + "\n" + string.Join('\n', risk.Decision!.Select(f => f.Key + "=" + f.Value));

    private static string Key(ItemKind kind, string id) => $"{(int)kind}/{id}";
}
