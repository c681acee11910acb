using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Change;

/// <summary>
/// What a design said at one time: its elements, the rules that were asked, every risk with its score and decision.
/// Two of them are compared by meaning; one that was kept is the baseline of a rebase.
/// </summary>
public sealed record DesignSnapshot
{
    /// <summary>The version of the written form that this program reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Version of the written form.</summary>
    public required int Format { get; init; }

    /// <summary>Id of the System.</summary>
    public required string System { get; init; }

    /// <summary>SHA-256 of the System file, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The day on which decisions had to stand.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Everything that the file describes, and every rule; by kind and id.</summary>
    public required IReadOnlyList<SnapshotItem> Items { get; init; }

    /// <summary>Every risk, by id.</summary>
    public required IReadOnlyList<SnapshotRisk> Risks { get; init; }
}

/// <summary>An element of a design, or a rule.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Fields">What is said of it, in the words of the System file.</param>
public sealed record SnapshotItem(ItemKind Kind, string Id, IReadOnlyDictionary<string, string> Fields);

/// <summary>A risk as it was.</summary>
public sealed record SnapshotRisk
{
    /// <summary>Its id, <c>rule@place</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The threat and where it is.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>CRSS vector before treatment.</summary>
    public required string Vector { get; init; }

    /// <summary>Score before treatment.</summary>
    public required decimal Score { get; init; }

    /// <summary>Score that remains.</summary>
    public required decimal Residual { get; init; }

    /// <summary>Functions that work against it, as <c>F4</c>.</summary>
    public required IReadOnlyList<string> Working { get; init; }

    /// <summary>Whether an exception sets it aside.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>The selector through which its decision was made; null: undecided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whether its decision or exception had expired on the day.</summary>
    public bool IsExpired { get; init; }

    /// <summary>What was decided, by key of the System file; null: undecided.</summary>
    public IReadOnlyDictionary<string, string>? Decision { get; init; }
}
