using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>
/// A word of the model: a component kind, a layer, a linkage model, an asset class, a purpose, a definition.
/// </summary>
/// <param name="Id">As written in a System file, such as <c>peer-device</c> or <c>edge</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it means, in our own words.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ModelWord(string Id, LocalisedText Name, LocalisedText Meaning, string Source);
