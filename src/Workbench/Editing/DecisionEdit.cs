using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Editing;

/// <summary>A decision on some risks, to be written into a System file.</summary>
public sealed record DecisionEdit
{
    /// <summary>Ids of the risks, such as <c>malware@home-gateway</c>.</summary>
    public required IReadOnlyList<string> Risks { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required LocalisedText Reason { get; init; }

    /// <summary>Who decided; null: not said.</summary>
    public string? Person { get; init; }

    /// <summary>Last day on which it holds; null: until changed.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>By what means; empty: not said.</summary>
    public IReadOnlyList<MeasureMeans> Means { get; init; } = [];

    /// <summary>What it costs; null: not said.</summary>
    public Rank? Cost { get; init; }

    /// <summary>How urgent it is; null: not said.</summary>
    public Rank? Priority { get; init; }

    /// <summary>CRSS metrics once it is carried out; null: not said.</summary>
    public string? After { get; init; }

    /// <summary>Ids of countermeasures of the file that carry it out.</summary>
    public IReadOnlyList<string> Countermeasures { get; init; } = [];
}
