using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>A note on risks: how far the work on them is, apart from whether they are mitigated.</summary>
/// <param name="Risks">What it is about.</param>
/// <param name="Status">How far the work is; null: not said.</param>
/// <param name="Text">The note; null: none.</param>
/// <param name="Ticket">Where the work is tracked; null: nowhere.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record NoteModel(
    IReadOnlyList<RiskSelector> Risks, NoteStatus? Status, LocalisedText? Text, string? Ticket, YamlPosition Position);

/// <summary>How far the work on a risk is.</summary>
public enum NoteStatus
{
    /// <summary>Not begun.</summary>
    Open = 1,

    /// <summary>Begun.</summary>
    InProgress = 2,

    /// <summary>Done.</summary>
    Done = 3,
}
