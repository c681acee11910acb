namespace Yuimori.Workbench.Workspace.Difference;

/// <summary>A run of lines of a three-way merge.</summary>
/// <param name="Kind">Who changed it.</param>
/// <param name="BaseStart">First line of the text that both started from, from 0.</param>
/// <param name="Base">The lines there.</param>
/// <param name="Theirs">The lines as somebody else saved them.</param>
/// <param name="Mine">The lines as they were to be saved.</param>
public sealed record MergePiece(
    MergeKind Kind,
    int BaseStart,
    IReadOnlyList<string> Base,
    IReadOnlyList<string> Theirs,
    IReadOnlyList<string> Mine);

/// <summary>Who changed a run of lines.</summary>
public enum MergeKind
{
    /// <summary>Nobody.</summary>
    Same = 0,

    /// <summary>Only somebody else.</summary>
    Theirs = 1,

    /// <summary>Only the one who saves.</summary>
    Mine = 2,

    /// <summary>Both, in the same way.</summary>
    Both = 3,

    /// <summary>Both, differently: a person must choose.</summary>
    Conflict = 4,
}

/// <summary>Whose lines stand in the merged text.</summary>
public enum MergeChoice
{
    /// <summary>Those of the one who saves.</summary>
    Mine = 0,

    /// <summary>Those that somebody else saved.</summary>
    Theirs = 1,
}
