using Yuimori.Catalogue.Yaml;
using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Sheet;

/// <summary>A draft's evaluation sheet, opened.</summary>
/// <param name="View">The draft.</param>
/// <param name="File">The file of answers; an empty version: there is none yet.</param>
/// <param name="Sheet">The sheet; null: draft or answers have something to mend.</param>
/// <param name="Problems">What must be mended in the file of answers.</param>
public sealed record SheetOpened(
    DraftView View, DraftFile File, EvaluationSheet? Sheet, IReadOnlyList<YamlProblem> Problems)
{
    /// <summary>The address that the sheet's pages begin with.</summary>
    public string Href => View.Href + "/sheet";
}
