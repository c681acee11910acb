using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>A text with the place it is drawn from, such as <c>IPA-HR 3.2 F12</c>.</summary>
/// <param name="Text">Both languages, in our own words.</param>
/// <param name="Source">A tag of <see cref="GuidelineCatalogue.Sources"/>, then the place in it.</param>
public sealed record SourcedText(LocalisedText Text, string Source);
