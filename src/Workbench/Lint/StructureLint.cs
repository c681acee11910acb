using Yuimori.Workbench.Model;
using Yuimori.Workbench.Placement;

namespace Yuimori.Workbench.Lint;

/// <summary>Components that nothing connects, layers that do not fit, members without a gateway.</summary>
internal static class StructureLint
{
    public static void Check(LintContext context)
    {
        var linked = context.Model.Links.SelectMany(l => new[] { l.From, l.To }).ToHashSet();
        var hosts = context.Model.Components.Where(c => c.Inside is not null).Select(c => c.Inside!.Value).ToHashSet();
        foreach (var component in context.Model.Components)
        {
            if (!linked.Contains(component.Id) && component.Inside is null && !hosts.Contains(component.Id))
                Isolated(context, component);
            if (Site.IsMember(component)) CheckGateway(context, component);
            CheckLayer(context, component);
        }

        CheckParallelLinks(context);
    }

    private static void Isolated(LintContext context, ComponentModel component) => context.Warn(
        1, component.Id.Value, component.Position,
        "どこともつながっていません。", "It is connected to nothing.",
        "linksに接続を書くか、insideを書く。", "Give it a Link, or inside.");

    private static void CheckGateway(LintContext context, ComponentModel component)
    {
        var count = Site.GatewaysOf(context.Model, component).Count;
        if (count == 1) return;
        context.Warn(
            2, component.Id.Value, component.Position,
            $"ゲートウェイが1つに決まりません（{count}個）。このままでは動かせません。",
            $"It has no one clear gateway ({count} found) and cannot run as it is.",
            "ゲートウェイとの接続を1つにする。", "Give it one Link with a gateway.");
    }

    private static void CheckLayer(LintContext context, ComponentModel component)
    {
        if (component.Inside is not { } inside || context.Model.Find(inside)!.Layer == component.Layer) return;
        context.Warn(
            3, component.Id.Value, component.Position,
            "入っている先と層が違います。", "Its layer differs from that of the Component that it is inside of.",
            "layerを同じにする。", "Give both the same layer.");
    }

    private static void CheckParallelLinks(LintContext context)
    {
        var seen = new HashSet<(string, string, LinkMedium, LinkProtocol)>();
        foreach (var link in context.Model.Links)
        {
            var (a, b) = string.CompareOrdinal(link.From.Value, link.To.Value) < 0
                ? (link.From.Value, link.To.Value) : (link.To.Value, link.From.Value);
            if (seen.Add((a, b, link.Medium, link.Protocol))) continue;
            context.Warn(
                4, link.Id.Value, link.Position,
                "同じ両端・媒体・プロトコルの接続が重なっています。", "Another Link has the same ends, medium and protocol.",
                "1つにまとめる。", "Make them one.");
        }
    }
}
