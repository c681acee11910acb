using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>A point at which initiation starts (<c>ST-x</c>) or termination ends (<c>EN-x</c>).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Requirement">The requirement that it anchors.</param>
/// <param name="Name">What happens then.</param>
/// <param name="Source">Where it stands.</param>
public sealed record LifecyclePoint(string Id, string Requirement, LocalisedText Name, string Source);
