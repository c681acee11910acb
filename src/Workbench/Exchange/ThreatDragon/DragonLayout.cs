using Yuimori.Workbench.Exchange.Drawing;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.ThreatDragon;

/// <summary>
/// Where cells stand: a column for each layer, cloud on the right; within it the components of a zone together, so that
/// a box around them holds nothing else. A zone in two layers gets a box in each.
/// </summary>
internal sealed class DragonLayout
{
    private const double Wide = 160;
    private const double High = 80;
    private const double GapX = 140;
    private const double GapY = 60;
    private const double Margin = 20;

    private readonly Dictionary<string, Frame> _frames = new(StringComparer.Ordinal);

    /// <summary>Boxes of the zones.</summary>
    public List<(string Id, ZoneModel Zone, Frame Frame)> Boxes { get; } = [];

    public Frame At(string id) => _frames[id];

    public static DragonLayout Of(SystemModel model)
    {
        var layout = new DragonLayout();
        var column = 0;
        foreach (var layer in new[] { ComponentLayer.Edge, ComponentLayer.Fog, ComponentLayer.Cloud })
        {
            var standing = model.Components.Where(c => c.Layer == layer).ToList();
            if (standing.Count > 0) layout.Column(standing, model, column++);
        }

        return layout;
    }

    private void Column(List<ComponentModel> components, SystemModel model, int column)
    {
        var x = 60 + (column * (Wide + GapX));
        double y = 60;
        foreach (var group in components.GroupBy(c => c.Zone).OrderBy(g => g.Key is null ? 1 : 0))
        {
            var top = y;
            foreach (var component in group)
            {
                _frames[component.Id.Value] = new(x, y, Wide, High);
                y += High + GapY;
            }

            if (group.Key is { } zone)
            {
                var same = Boxes.Count(b => b.Zone.Id == zone);
                Boxes.Add((
                    same == 0 ? zone : $"{zone}-{same + 1}", model.Zones.First(z => z.Id == zone),
                    new(x - Margin, top - Margin, Wide + (2 * Margin), y - top - GapY + (2 * Margin))));
            }

            y += GapY;
        }
    }
}
