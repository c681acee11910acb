using Yuimori.Catalogue.Yaml;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Checklists;

/// <summary>A draft's checklists, opened.</summary>
/// <param name="View">The draft.</param>
/// <param name="File">The file of answers; an empty version: there is none yet.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Report">The checklists against the design; null: draft or answers have something to mend.</param>
/// <param name="Problems">What must be mended in the file of answers.</param>
public sealed record ChecklistsOpened(
    DraftView View,
    DraftFile File,
    ChecklistAnswers Answers,
    ChecklistReport? Report,
    IReadOnlyList<YamlProblem> Problems)
{
    /// <summary>The address that the checklists' pages begin with.</summary>
    public string Href => View.Href + "/checklists";
}
