using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>Where parts of a function may run.</summary>
/// <param name="Places">Device, gateway, hub.</param>
/// <param name="Layers">Edge, fog, cloud.</param>
/// <param name="Why">The reason.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Placement(
    IReadOnlyList<Place> Places, IReadOnlyList<Layer> Layers, LocalisedText Why, string Source);
