using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Messages;

/// <summary>What a Controller is told of its order, on <c>m/&lt;controller&gt;/verdict</c>.</summary>
public sealed record Verdict
{
    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The actuator.</summary>
    public required ComponentId Target { get; init; }

    /// <summary>What became of the order.</summary>
    public required VerdictOutcome Outcome { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The Controller whose order decides, when this one lost.</summary>
    public ComponentId? Winner { get; init; }

    /// <summary>What the deciding order serves.</summary>
    public Purpose? WinnerPurpose { get; init; }

    /// <summary>The value that was decided.</summary>
    public string? WinnerValue { get; init; }

    /// <summary>Why, as a stable word: <c>higher-purpose</c>, <c>stood-first</c>, or a refusal code.</summary>
    public string? Why { get; init; }
}
