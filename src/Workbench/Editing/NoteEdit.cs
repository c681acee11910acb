using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Editing;

/// <summary>A note on risks, to be written into a System file.</summary>
/// <param name="Risks">Ids of the risks.</param>
/// <param name="Status">How far the work is; null: not said.</param>
/// <param name="Text">The note; null: none.</param>
/// <param name="Ticket">Where the work is tracked; null: nowhere.</param>
public sealed record NoteEdit(
    IReadOnlyList<string> Risks, NoteStatus? Status, LocalisedText? Text, string? Ticket);
