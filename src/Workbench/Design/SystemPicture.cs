using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Design;

/// <summary>Fills the picture's model from a System: for the report, and for the live map, which adds states.</summary>
public static class SystemPicture
{
    private const int ThreatsFirst = 3;
    private const int LinkThreatsFirst = 1;

    // More ids than this do not fit on one line of a card.
    private const int ReferencesMax = 5;

    /// <summary>The System alone.</summary>
    public static PictureModel Of(SystemModel model) => new()
    {
        Title = model.Name,
        Nodes = [.. model.Components.Select(Node)],
        Links = [.. model.Links.Select(Link)],
    };

    /// <summary>The System with its threats and countermeasures as call-outs.</summary>
    public static PictureModel Of(DesignResult result) => Of(result.Model) with { Callouts = Callouts(result) };

    /// <summary>
    /// A card shows its first call-outs only: the worst threats, then the countermeasures, which must not be crowded
    /// out, then the rest.
    /// </summary>
    private static IReadOnlyList<PictureCallout> Callouts(DesignResult result)
    {
        var threats = result.Risks.Select(Threat).Take(PictureLimits.CalloutsMax / 2).ToList();
        var links = result.Model.Links.Select(l => l.Id.Value).ToHashSet(StringComparer.Ordinal);
        var worst = threats.GroupBy(t => t.Target)
            .SelectMany(g => g.Take(links.Contains(g.Key) ? LinkThreatsFirst : ThreatsFirst)).ToHashSet();
        return
        [
            .. threats.Where(worst.Contains),
            .. Countermeasures(result),
            .. threats.Where(t => !worst.Contains(t)),
        ];
    }

    private static IEnumerable<PictureCallout> Countermeasures(DesignResult result)
    {
        var groups = result.Placements.Where(p => p.At is not null)
            .GroupBy(p => (At: p.At!.Value, Works: p.Standing == PlacementStanding.Working));
        foreach (var group in groups.OrderByDescending(g => g.Key.Works))
        {
            var ids = group.Select(p => p.Function).Distinct().Order().Select(f => f.ToString()).Chunk(ReferencesMax);
            foreach (var (part, chunk) in ids.Index())
                yield return Countermeasure(group.Key.At.Value, group.Key.Works, part, chunk);
        }
    }

    /// <summary>Whether a System is small enough to be drawn.</summary>
    public static bool Fits(SystemModel model) =>
        model.Components.Count <= PictureLimits.NodesMax && model.Links.Count <= PictureLimits.LinksMax;

    private static PictureNode Node(ComponentModel component) => new()
    {
        Id = component.Id.Value,
        Name = component.Name,
        Kind = KindOf(component.Kind),
        Role = RoleOf(component.Role),
        Layer = LayerOf(component.Layer),
        HostedIn = component.Inside?.Value,
    };

    private static PictureLink Link(LinkModel link) => new()
    {
        Id = link.Id.Value,
        From = link.From.Value,
        To = link.To.Value,
        Label = LabelOf(link),
        Protection = link.Protection.Transport switch
        {
            TransportProtection.MutualTls or TransportProtection.LinkEncryption => PictureProtection.Protected,
            TransportProtection.Unstated => PictureProtection.Unknown,
            _ => PictureProtection.Unprotected,
        },
    };

    private static LocalisedText LabelOf(LinkModel link)
    {
        var medium = SystemWords.Medium.LabelOf(link.Medium);
        if (link.Protocol == LinkProtocol.Other) return medium;
        var protocol = SystemWords.Protocol.LabelOf(link.Protocol);
        return new($"{protocol.Ja}／{medium.Ja}", $"{protocol.En} / {medium.En}");
    }

    private static PictureCallout Threat(AssessedRisk risk) => new()
    {
        Id = risk.Risk.Id,
        Target = risk.Risk.Place.Id,
        Kind = PictureCalloutKind.Threat,
        Text = risk.Risk.Rule.Title,
        References = [risk.Risk.Rule.Threat],
        FindingId = risk.Risk.Id,
    };

    private static PictureCallout Countermeasure(string at, bool works, int part, IReadOnlyList<string> ids) => new()
    {
        Id = $"{(works ? "working" : "planned")}-{part}@{at}",
        Target = at,
        Kind = PictureCalloutKind.Countermeasure,
        Text = works ? new("機能で対策", "functions at work") : new("予定の機能", "planned functions"),
        References = ids,
    };

    private static PictureKind KindOf(ComponentKind kind) => kind switch
    {
        ComponentKind.Service => PictureKind.Service,
        ComponentKind.Relay => PictureKind.Relay,
        ComponentKind.System => PictureKind.System,
        ComponentKind.Device => PictureKind.Device,
        _ => PictureKind.PeerDevice,
    };

    private static PictureLayer LayerOf(ComponentLayer layer) => layer switch
    {
        ComponentLayer.Cloud => PictureLayer.Cloud,
        ComponentLayer.Fog => PictureLayer.Fog,
        _ => PictureLayer.Edge,
    };

    private static PictureRole RoleOf(ComponentRole role) => role switch
    {
        ComponentRole.Hub => PictureRole.Hub,
        ComponentRole.Gateway => PictureRole.Gateway,
        ComponentRole.Controller => PictureRole.Controller,
        ComponentRole.Sensor => PictureRole.Sensor,
        ComponentRole.Actuator => PictureRole.Actuator,
        _ => PictureRole.None,
    };
}
