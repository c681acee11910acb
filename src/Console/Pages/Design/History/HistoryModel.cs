using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Workspace;
using Yuimori.Workbench.Workspace.Git;

namespace Yuimori.Console.Pages.Design.History;

/// <summary>What a draft's history shows.</summary>
/// <param name="View">The draft.</param>
/// <param name="Kept">Versions that saving left behind, newest first.</param>
/// <param name="Commits">git's history; null: the folder is no repository.</param>
/// <param name="Failed">Why git's history is not shown; null: it is.</param>
public sealed record HistoryModel(
    DraftView View, IReadOnlyList<KeptVersion> Kept, IReadOnlyList<GitCommit>? Commits, Error? Failed);
