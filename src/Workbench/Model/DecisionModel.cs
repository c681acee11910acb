using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>What a person decided on risks.</summary>
/// <param name="Risks">What it is about.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Person">Who decided; null: not said (never for <see cref="DecisionKind.Accept"/>).</param>
/// <param name="Until">Last day on which it holds; null: until changed (never for
/// <see cref="DecisionKind.Accept"/>).</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record DecisionModel(
    IReadOnlyList<RiskSelector> Risks,
    DecisionKind Kind,
    LocalisedText Reason,
    string? Person,
    DateOnly? Until,
    YamlPosition Position)
{
    /// <summary>By what means; empty: not said.</summary>
    public IReadOnlyList<MeasureMeans> Means { get; init; } = [];

    /// <summary>What it costs; null: not said.</summary>
    public Rank? Cost { get; init; }

    /// <summary>How urgent it is; null: not said.</summary>
    public Rank? Priority { get; init; }

    /// <summary>CRSS metrics once it is carried out, such as <c>AC:H/I:P</c>; null: not said.</summary>
    public string? After { get; init; }

    /// <summary>Countermeasures of this file that carry it out.</summary>
    public IReadOnlyList<string> Countermeasures { get; init; } = [];
}

/// <summary>A risk id, such as <c>malware@home-gateway</c>, or all of a rule, <c>jamming@*</c>.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Where">The Component or Link; null: each.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record RiskSelector(string Rule, string? Where, YamlPosition Position)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Rule}@{Where ?? "*"}";
}
