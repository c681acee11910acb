using Yuimori.Workbench.Workspace.Difference;

namespace Yuimori.Workbench.Workspace;

/// <summary>What became of a save.</summary>
public abstract record SaveOutcome;

/// <summary>It was written.</summary>
/// <param name="Now">The file as it is now.</param>
public sealed record DraftSaved(DraftFile Now) : SaveOutcome;

/// <summary>Somebody else saved in between: nothing was written, and both texts are here.</summary>
/// <param name="Theirs">The file as it is now.</param>
/// <param name="Merge">Their changes and ours against the text that both started from.</param>
/// <param name="IsBaseKnown">False: the text that both started from is gone, so every difference needs a
/// choice.</param>
public sealed record DraftMoved(DraftFile Theirs, ThreeWayMerge Merge, bool IsBaseKnown) : SaveOutcome;
