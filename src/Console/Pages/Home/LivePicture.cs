using Yuimori.Console.Texts;
using Yuimori.Detection.StateVisualisation;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Picture;

namespace Yuimori.Console.Pages.Home;

/// <summary>The live map: the design's picture, coloured by what is known now. Pure.</summary>
internal static class LivePicture
{
    /// <summary>The picture of a System and what its components say.</summary>
    public static PictureModel Of(SystemModel system, IReadOnlyList<LiveComponent> live)
    {
        var known = live.ToDictionary(static component => component.Component);
        return new PictureModel
        {
            Title = system.Name,
            Nodes = [.. system.Components.Select(c => Node(c, known.GetValueOrDefault(c.Id)))],
            Links = [.. system.Links.Select(Link)],
        };
    }

    private static PictureNode Node(ComponentModel component, LiveComponent? live) => new()
    {
        Id = component.Id.Value,
        Name = component.Name,
        Kind = KindOf(component.Kind),
        Role = RoleOf(component.Role),
        Layer = LayerOf(component.Layer),
        HostedIn = component.Inside?.Value,
        State = live is null ? null : StateOf(live),
        Details = live is null ? [] : Details(live),
    };

    private static PictureState StateOf(LiveComponent live)
    {
        if (live.Alarms.Count > 0) return new PictureState(PictureStatus.Failed, new("警報", "alarm"));
        if (live.Conflicts.Count > 0 && live.Condition == LiveCondition.Running)
        {
            return new PictureState(PictureStatus.Stale, new("競合を解決中", "conflict, resolved"));
        }

        var status = live.Condition switch
        {
            LiveCondition.Running => PictureStatus.Met,
            LiveCondition.Silent or LiveCondition.Lost => PictureStatus.Failed,
            LiveCondition.Stopped => PictureStatus.Stale,
            _ => PictureStatus.Unknown,
        };
        return new PictureState(status, StateText.Of(live.Condition));
    }

    private static List<LocalisedText> Details(LiveComponent live)
    {
        var rows = new List<LocalisedText>();
        if (live.State?.Position is { } position) rows.Add(ValueText.Of(position));
        if (live.Decision is { Purpose: { } purpose } decision)
        {
            var (why, value) = (SystemWords.Purpose.LabelOf(purpose), ValueText.Of(decision.Value));
            rows.Add(new LocalisedText($"{value.Ja}の指示({why.Ja})", $"ordered {value.En} for {why.En}"));
        }

        rows.AddRange(live.Readings.Values.Select(ValueText.Line));
        return rows;
    }

    private static PictureLink Link(LinkModel link)
    {
        var (medium, protocol) = (SystemWords.Medium.LabelOf(link.Medium), SystemWords.Protocol.LabelOf(link.Protocol));
        return new PictureLink
        {
            Id = link.Id.Value,
            From = link.From.Value,
            To = link.To.Value,
            Label = new LocalisedText($"{protocol.Ja}・{medium.Ja}", $"{protocol.En}, {medium.En}"),
            Protection = link.Protection.Transport switch
            {
                TransportProtection.Tls or TransportProtection.MutualTls or TransportProtection.LinkEncryption =>
                    PictureProtection.Protected,
                TransportProtection.None => PictureProtection.Unprotected,
                _ => PictureProtection.Unknown,
            },
        };
    }

    private static PictureKind KindOf(ComponentKind kind) => kind switch
    {
        ComponentKind.Relay => PictureKind.Relay,
        ComponentKind.System => PictureKind.System,
        ComponentKind.Device => PictureKind.Device,
        ComponentKind.PeerDevice => PictureKind.PeerDevice,
        _ => PictureKind.Service,
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

    private static PictureLayer LayerOf(ComponentLayer layer) => layer switch
    {
        ComponentLayer.Cloud => PictureLayer.Cloud,
        ComponentLayer.Fog => PictureLayer.Fog,
        _ => PictureLayer.Edge,
    };
}
