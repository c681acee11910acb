using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Placement;

namespace Yuimori.Workbench.Lint;

/// <summary>Borders: zones, Links that cross them, small devices outside of anybody's guard.</summary>
internal static class ZoneLint
{
    public static void Check(LintContext context)
    {
        foreach (var component in context.Model.Components) CheckComponent(context, component);
        foreach (var link in context.Model.Links) CheckLink(context, link);
        CheckZones(context);
    }

    private static void CheckComponent(LintContext context, ComponentModel component)
    {
        if (context.Model.Zones.Count > 0 && ZoneOf(context.Model, component) is null)
        {
            context.Warn(
                43, component.Id.Value, component.Position,
                "どのゾーンにも入っていません。", "It stands in no zone, although zones exist.",
                "zoneを書く。", "State its zone.");
        }

        if (component.Inside is not null || component.Layer == ComponentLayer.Cloud) return;
        if (component.Environments.Count == 0 && component.Kind is not (ComponentKind.Service or ComponentKind.Relay))
        {
            context.Warn(
                39, component.Id.Value, component.Position,
                "設置環境が書かれていないため、触れられる危険を評価できません。",
                "It is not said where it stands, so that what hands may do to it cannot be judged.",
                "environmentを書く。", "Name its environment.");
        }

        if (component.Capacity == ComponentCapacity.Full || IsGuarded(context.Model, component)) return;
        context.Warn(
            37, component.Id.Value, component.Position,
            "小さくて自分を守れないうえ、つながる先にも守れるものがありません。",
            "It is too small to guard itself, and nothing that it is linked with can guard it.",
            "ゲートウェイにつなぐ。", "Link it with a gateway.");
    }

    /// <summary>A small thing is guarded by what stands between it and the rest: a gateway, a phone.</summary>
    private static bool IsGuarded(SystemModel model, ComponentModel component) =>
        Site.GatewaysOf(model, component).Count > 0
        || ModelIndex.Of(model).LinksOf(component.Id)
            .Select(l => model.Find(l.From == component.Id ? l.To : l.From)!)
            .Any(c => c.Capacity == ComponentCapacity.Full && c.Kind is ComponentKind.System or ComponentKind.Relay);

    private static void CheckLink(LintContext context, LinkModel link)
    {
        var (from, to) = (context.Model.Find(link.From)!, context.Model.Find(link.To)!);
        if (link.Medium == LinkMedium.Internal)
        {
            if (HostOf(context.Model, from) == HostOf(context.Model, to)) return;
            context.Warn(
                46, link.Id.Value, link.Position,
                "機器内部の接続なのに、両端が別々の機器です。", "It is said to be inside one machine, and its ends are separate.",
                "mediumを改めるか、insideを書く。", "Correct medium, or state inside.");
            return;
        }

        var isOpen = link.Protection.Transport is TransportProtection.None or TransportProtection.Unstated;
        if (isOpen && link.Medium != LinkMedium.Usb && ZoneOf(context.Model, from) != ZoneOf(context.Model, to))
        {
            context.Warn(
                34, link.Id.Value, link.Position,
                "保護のない接続がゾーンをまたいでいます。", "It crosses zones without protection.",
                "transportに保護を加えるか、境界に中継を置く。", "Protect its transport, or put a relay at the border.");
        }

        if (link.Medium != LinkMedium.Internet) return;
        foreach (var small in new[] { from, to }.Where(e => e.Capacity != ComponentCapacity.Full))
        {
            context.Warn(
                50, small.Id.Value, link.Position,
                "小さな機器がインターネットに直接つながっています。", "A small device is directly on the internet.",
                "ゲートウェイを通す。", "Put a gateway between.");
        }
    }

    private static void CheckZones(LintContext context)
    {
        var used = context.Model.Components.Select(c => c.Zone ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var zone in context.Model.Zones.Where(z => !used.Contains(z.Id)))
        {
            context.Warn(
                44, zone.Id, zone.Position,
                "このゾーンには何も入っていません。", "Nothing stands in this zone.",
                "構成要素のzoneに書くか、取り除く。", "Name it under zone of components, or remove it.");
        }
    }

    /// <summary>Its own zone, else its host's.</summary>
    private static string? ZoneOf(SystemModel model, ComponentModel component)
    {
        var at = component;
        while (at.Zone is null && at.Inside is { } host) at = model.Find(host)!;
        return at.Zone;
    }

    private static ComponentId HostOf(SystemModel model, ComponentModel component)
    {
        var at = component;
        while (at.Inside is { } host) at = model.Find(host)!;
        return at.Id;
    }
}
