using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture;

/// <summary>A zone of trust.</summary>
/// <param name="Id">Id of the zone, unique among the zones.</param>
/// <param name="Name">Its name, written at the upper left corner of its box.</param>
public sealed record PictureZone(string Id, LocalisedText Name);
