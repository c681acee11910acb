using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>A thing to protect that a component holds or a link carries.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSensitive">
/// Whether it is information whose leak harms (機微情報): it is drawn with a sign of its own.
/// </param>
public sealed record PictureAsset(LocalisedText Name, bool IsSensitive);
