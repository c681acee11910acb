using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>A title as the source prints it in Japanese, with its English.</summary>
/// <param name="Text">Both languages.</param>
/// <param name="Translation">Whether the English is official.</param>
public sealed record Title(LocalisedText Text, Translation Translation);
