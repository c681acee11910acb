using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Routing;

/// <summary>Where each link leaves its owner's card, measured in the outermost card.</summary>
internal sealed class PortHeights(IEnumerable<CardBox> cards)
{
    private readonly Dictionary<string, int> _heights = cards
        .SelectMany(card => card.Tree)
        .SelectMany(card => card.Ports)
        .ToDictionary(port => port.Link.Id, port => port.Middle);

    /// <summary>Px below the upper edge of the outermost card.</summary>
    public int Of(string linkId) => _heights[linkId];
}
