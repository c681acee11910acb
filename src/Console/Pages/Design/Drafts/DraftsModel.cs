using Yuimori.Console.Web;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Drafts;

/// <summary>What the list of drafts shows.</summary>
/// <param name="Drafts">The drafts.</param>
/// <param name="System">What runs; its model is null when nothing does.</param>
/// <param name="Starts">What a new draft may start from.</param>
/// <param name="Folder">Where they lie.</param>
/// <param name="Name">The name that was typed.</param>
/// <param name="Start">The start that was chosen.</param>
public sealed record DraftsModel(
    IReadOnlyList<DraftInfo> Drafts,
    ConsoleSystem System,
    IReadOnlyList<(string Word, LocalisedText Text)> Starts,
    string Folder,
    string Name = "",
    string Start = "outline");
