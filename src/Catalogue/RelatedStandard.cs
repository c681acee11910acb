using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>A guide or standard of table B-2.</summary>
/// <param name="Id"><c>B2-1</c> to <c>B2-6</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Who publishes it.</param>
/// <param name="About">What it is about.</param>
/// <param name="Source">Where it stands.</param>
public sealed record RelatedStandard(string Id, LocalisedText Title, string Body, LocalisedText About, string Source);
