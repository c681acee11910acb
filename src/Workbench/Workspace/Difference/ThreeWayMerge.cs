namespace Yuimori.Workbench.Workspace.Difference;

/// <summary>Two changes of one text, side by side. What does not touch goes together; the rest is a choice.</summary>
public sealed class ThreeWayMerge
{
    private ThreeWayMerge(IReadOnlyList<MergePiece> pieces) => Pieces = pieces;

    /// <summary>The whole text in runs of lines.</summary>
    public IReadOnlyList<MergePiece> Pieces { get; }

    /// <summary>The runs that anybody changed, in order: what a choice is numbered by.</summary>
    public IReadOnlyList<MergePiece> Changed => [.. Pieces.Where(static p => p.Kind != MergeKind.Same)];

    /// <summary>How many runs were changed by both, differently.</summary>
    public int Conflicts => Pieces.Count(static p => p.Kind == MergeKind.Conflict);

    /// <summary>Whether both changes go together without a choice.</summary>
    public bool IsClean => Conflicts == 0;

    /// <summary>Compares two texts with the one that both started from.</summary>
    /// <param name="start">That text; null: it is not known, so every difference is a conflict.</param>
    /// <param name="theirs">As somebody else saved it.</param>
    /// <param name="mine">As it was to be saved.</param>
    public static ThreeWayMerge Of(string? start, string theirs, string mine)
    {
        var (b, t, m) = (LineDiff.Lines(start ?? theirs), LineDiff.Lines(theirs), LineDiff.Lines(mine));
        var fromTheirs = LineDiff.Compare(b, t);
        var fromMine = LineDiff.Compare(b, m);
        var pieces = new MergeWalk(b, t, m).Walk(fromTheirs, fromMine);
        return new ThreeWayMerge(start is null ? [.. pieces.Select(Undecided)] : pieces);
    }

    /// <summary>
    /// The merged text; null while a conflict has no choice. Without a choice, a run that one side changed takes
    /// that change.
    /// </summary>
    /// <param name="choices">By index in <see cref="Changed"/>.</param>
    public string? Text(IReadOnlyDictionary<int, MergeChoice>? choices = null)
    {
        var lines = new List<string>();
        var index = 0;
        foreach (var piece in Pieces)
        {
            if (piece.Kind == MergeKind.Same)
            {
                lines.AddRange(piece.Base);
                continue;
            }

            var chosen = choices is not null && choices.TryGetValue(index, out var choice) ? choice
                : Default(piece.Kind);
            if (chosen is null) return null;
            lines.AddRange(chosen == MergeChoice.Mine ? piece.Mine : piece.Theirs);
            index++;
        }

        return string.Join('\n', lines);
    }

    private static MergeChoice? Default(MergeKind kind) => kind switch
    {
        MergeKind.Theirs => MergeChoice.Theirs,
        MergeKind.Conflict => null,
        _ => MergeChoice.Mine,
    };

    private static MergePiece Undecided(MergePiece piece) =>
        piece.Kind == MergeKind.Same ? piece : piece with { Kind = MergeKind.Conflict };
}
