using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Design;

/// <summary>Components, links and assets of a System as parts of its picture.</summary>
internal sealed class PictureParts
{
    private readonly ILookup<string, AssetModel> _held;
    private readonly Dictionary<string, AssetModel> _assets;

    public PictureParts(SystemModel model)
    {
        _held = model.Assets.SelectMany(a => a.Where.Select(w => (a, w.Value))).ToLookup(p => p.Value, p => p.a);
        _assets = model.Assets.ToDictionary(a => a.Id);
    }

    public PictureNode Node(ComponentModel component) => new()
    {
        Id = component.Id.Value,
        Name = component.Name,
        Kind = KindOf(component.Kind),
        Role = RoleOf(component.Role),
        Layer = LayerOf(component.Layer),
        HostedIn = component.Inside?.Value,
        Zone = component.Zone,
        Assets = [.. _held[component.Id.Value].Where(IsDrawn).Select(Asset)],
    };

    public PictureLink Link(LinkModel link) => new()
    {
        Id = link.Id.Value,
        From = link.From.Value,
        To = link.To.Value,
        Label = LabelOf(link),
        Protection = ProtectionOf(link.Protection.Transport),
        Carries = [.. link.Carries.Select(id => _assets.GetValueOrDefault(id)).OfType<AssetModel>()
            .Where(IsDrawn).Select(Asset)],
    };

    public static LocalisedText LabelOf(LinkModel link)
    {
        if (link.Name is { } name) return name;
        var medium = SystemWords.Medium.LabelOf(link.Medium);
        if (link.Protocol == LinkProtocol.Other) return medium;
        var protocol = SystemWords.Protocol.LabelOf(link.Protocol);
        return new($"{protocol.Ja}／{medium.Ja}", $"{protocol.En} / {medium.En}");
    }

    public static PictureProtection ProtectionOf(TransportProtection transport) => transport switch
    {
        TransportProtection.MutualTls => PictureProtection.Protected,
        TransportProtection.Tls or TransportProtection.LinkEncryption => PictureProtection.Encrypted,
        TransportProtection.Unstated => PictureProtection.Unknown,
        _ => PictureProtection.Unprotected,
    };

    // The picture marks information; what a thing does is said by its kind and its links.
    private static bool IsDrawn(AssetModel asset) => asset.Class == AssetClass.Information;

    private static PictureAsset Asset(AssetModel asset) =>
        new(asset.Name, asset.Harm.Privacy != HarmLevel.None);

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
