namespace Yuimori.Catalogue;

/// <summary>That a row matches another row of the guideline.</summary>
/// <param name="To">Id of the row that it matches, such as <c>OTA-1</c>, <c>FR-4</c> or <c>EN303645-5.5-1</c>.</param>
/// <param name="Confirmed">
/// Whether a source states the match; false: our own reading by subject, never to be shown as verified.
/// </param>
/// <param name="Source">Where the match stands.</param>
public sealed record CrosswalkLink(string To, bool Confirmed, string Source);
