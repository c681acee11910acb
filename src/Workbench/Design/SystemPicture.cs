using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Design;

/// <summary>Fills the picture's model from a System: for the report, and for the live map, which adds states.</summary>
public static class SystemPicture
{
    /// <summary>The System alone.</summary>
    public static PictureModel Of(SystemModel model) => new()
    {
        Title = model.Name,
        Nodes = [.. model.Components.Select(Node)],
        Links = [.. model.Links.Select(Link)],
    };

    /// <summary>The System with its threats and countermeasures as call-outs, worst first.</summary>
    public static PictureModel Of(DesignResult result, Func<FunctionPlacement, LocalisedText> wordOf) =>
        Of(result.Model) with
        {
            Callouts =
            [
                .. result.Risks.Select(Threat).Take(PictureLimits.CalloutsMax),
                .. result.Placements.Where(p => p.At is not null).DistinctBy(p => (p.Function, p.At))
                    .Select(p => Countermeasure(p, wordOf(p))),
            ],
        };

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
            TransportProtection.MutualTls => PictureProtection.Protected,
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

    private static PictureCallout Countermeasure(FunctionPlacement placement, LocalisedText word) => new()
    {
        Id = $"{placement.Function}@{placement.At}",
        Target = placement.At!.Value.Value,
        Kind = PictureCalloutKind.Countermeasure,
        Text = word,
        References = [placement.Function.ToString()],
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
