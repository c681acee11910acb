namespace Yuimori.Workbench.Change;

/// <summary>What differs between two designs, by meaning: order, layout and comments do not count.</summary>
public sealed record DesignChanges
{
    /// <summary>The earlier one.</summary>
    public required DesignSnapshot Before { get; init; }

    /// <summary>The later one.</summary>
    public required DesignSnapshot After { get; init; }

    /// <summary>Elements that came, went or changed; by kind and id.</summary>
    public required IReadOnlyList<ItemChange> Items { get; init; }

    /// <summary>Risks that came, went or changed; worst first.</summary>
    public required IReadOnlyList<RiskChange> Risks { get; init; }

    /// <summary>Decisions that came, went or changed, by risk.</summary>
    public required IReadOnlyList<DecisionChange> Decisions { get; init; }

    /// <summary>Decisions whose ground is gone: each must be made again.</summary>
    public required IReadOnlyList<VoidDecision> Void { get; init; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Items.Count + Risks.Count + Decisions.Count + Void.Count == 0;
}

/// <summary>What happened to something.</summary>
public enum ChangeKind
{
    /// <summary>It is there only afterwards.</summary>
    Came = 1,

    /// <summary>It was there only before.</summary>
    Went = 2,

    /// <summary>It is another.</summary>
    Changed = 3,
}

/// <summary>An element that differs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Change">What happened.</param>
/// <param name="Fields">What differs; empty when it came or went.</param>
public sealed record ItemChange(ItemKind Kind, string Id, ChangeKind Change, IReadOnlyList<FieldChange> Fields);

/// <summary>A field that differs.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Before">What was said; null: nothing.</param>
/// <param name="After">What is said; null: nothing.</param>
public sealed record FieldChange(string Name, string? Before, string? After);

/// <summary>A risk that differs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Change">What happened.</param>
/// <param name="Before">As it was; null when it came.</param>
/// <param name="After">As it is; null when it went.</param>
public sealed record RiskChange(string Id, ChangeKind Change, SnapshotRisk? Before, SnapshotRisk? After)
{
    /// <summary>Whether it scores higher than before; one that is new, or no longer set aside, does.</summary>
    public bool IsWorse => After is { IsSetAside: false }
        && (Before is null || Before.IsSetAside || After.Score > Before.Score);
}

/// <summary>A decision on a risk that differs.</summary>
/// <param name="RiskId">The risk.</param>
/// <param name="Change">What happened.</param>
/// <param name="Fields">What differs.</param>
public sealed record DecisionChange(string RiskId, ChangeKind Change, IReadOnlyList<FieldChange> Fields);
