using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>A thing to protect that a component holds or a link carries.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSensitive">
/// Whether it is information whose leak harms a person (機微情報): its sign is filled.
/// </param>
public sealed record PictureAsset(LocalisedText Name, bool IsSensitive);
