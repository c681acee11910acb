namespace Yuimori.Catalogue;

/// <summary>The words that a System is described with.</summary>
public sealed record ModelWords
{
    /// <summary>The five kinds of component.</summary>
    public required IReadOnlyList<ModelWord> Kinds { get; init; }

    /// <summary>The three layers.</summary>
    public required IReadOnlyList<ModelWord> Layers { get; init; }

    /// <summary>The three linkage models: EC, FC, CC.</summary>
    public required IReadOnlyList<ModelWord> Models { get; init; }

    /// <summary>The four classes of things to be protected.</summary>
    public required IReadOnlyList<ModelWord> AssetClasses { get; init; }

    /// <summary>The four purposes of control, the one that wins first.</summary>
    public required IReadOnlyList<ModelWord> Purposes { get; init; }

    /// <summary>The source's definitions.</summary>
    public required IReadOnlyList<ModelWord> Definitions { get; init; }

    /// <summary>Where initiation starts and termination ends.</summary>
    public required IReadOnlyList<LifecyclePoint> LifecyclePoints { get; init; }
}
