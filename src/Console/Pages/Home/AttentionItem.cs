using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Pages.Home;

/// <summary>Something that needs a person.</summary>
/// <param name="Rank">Smaller comes first: life, property, comfort, then the rest.</param>
/// <param name="Component">What it is about; null: the hub or a requirement.</param>
/// <param name="Title">What, in a few words.</param>
/// <param name="Text">What happened and what to do.</param>
/// <param name="Href">Where to look.</param>
/// <param name="At">Since when; null: not known.</param>
/// <param name="Alarms">Ids of the alarms to acknowledge; empty: there are none.</param>
/// <param name="Reference">F, FR or error id.</param>
internal sealed record AttentionItem(
    int Rank,
    ComponentId? Component,
    LocalisedText Title,
    LocalisedText Text,
    string Href,
    DateTimeOffset? At,
    IReadOnlyList<string> Alarms,
    string Reference);
