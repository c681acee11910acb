using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>A part of a function that the source names.</summary>
/// <param name="Id">Such as <c>F12-S1</c>.</param>
/// <param name="Text">What it does.</param>
/// <param name="Source">Where it stands.</param>
public sealed record SubFeature(string Id, LocalisedText Text, string Source);
