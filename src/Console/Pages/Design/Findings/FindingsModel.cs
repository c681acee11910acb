using Yuimori.Catalogue;
using Yuimori.Console.Pages.Design.Drafts;

namespace Yuimori.Console.Pages.Design.Findings;

/// <summary>What the page of findings and decisions shows.</summary>
/// <param name="View">The draft.</param>
/// <param name="Catalogue">The guideline.</param>
/// <param name="Filter">Which findings.</param>
/// <param name="Marked">Findings that are marked when the page opens.</param>
public sealed record FindingsModel(
    DraftView View, GuidelineCatalogue Catalogue, FindingFilter Filter, IReadOnlyList<string> Marked);
