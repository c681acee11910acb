using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet;

/// <summary>What a row asks for in one phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Measures">The measures; empty: nothing is asked, and nothing can be answered.</param>
public sealed record SheetCell(LifecyclePhase Phase, IReadOnlyList<SheetMeasure> Measures)
{
    /// <summary>Whether a level is asked for.</summary>
    public bool IsAsked => Measures.Count > 0;

    /// <summary>The measures one below the other; a dash when nothing is asked.</summary>
    public LocalisedText Text => Measures.Count switch
    {
        0 => LocalisedText.Same("–"),
        1 => Measures[0].Text,
        _ => new(
            string.Join('\n', Measures.Select(m => "・" + m.Text.Ja)),
            string.Join('\n', Measures.Select(m => "- " + m.Text.En))),
    };
}
