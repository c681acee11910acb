using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Merge;

/// <summary>What the page of two people's changes shows.</summary>
/// <param name="Moved">The changes.</param>
/// <param name="Mine">The text that was to be saved.</param>
/// <param name="Start">Version of the text that both started from.</param>
public sealed record MergeModel(DraftMoved Moved, string Mine, string Start);
