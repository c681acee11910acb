using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Exchange.Threagile;

/// <summary>Reads the communication links that stand below each technical asset.</summary>
internal static class ThreagileLinks
{
    public static IEnumerable<FoundLink> Of(Titled asset, ImportContext context)
    {
        foreach (var link in ThreagileReader.Titled(asset.Node, "communication_links"))
        {
            var node = link.Node;
            ImportContext.PassDefaults(node, "vpn", "ip_filtered", "readonly");
            context.LoseKeys(node, "communication_links.*", Reasons.HintOnly, "tags");
            context.LoseKeys(node, "communication_links.*", Reasons.NoDescription, "description");
            var protocol = node.Text("protocol");
            var mutual = node.Text("authentication") == "client-certificate";
            var encrypted = protocol is null ? (bool?)null
                : protocol.EndsWith("-encrypted", StringComparison.Ordinal) ? true
                : protocol is "binary" or "text" or "sql-access-protocol" or "nosql-access-protocol" or "smb" or "nfs"
                    or "jms"
                    ? false
                    : null;
            var wire = WireGuess.Of(encrypted, mutual, isPublic: null, [protocol, .. node.Texts("tags"), link.Title]);
            if (!wire.IsKnown) context.LoseKeys(node, "communication_links.*", Reasons.HintOnly, "protocol");
            yield return new FoundLink(node, KeyOf(asset, link), link.Title, asset.Id, node.Text("target"))
            {
                Wire = wire,
                Carries = [.. node.Texts("data_assets_sent").Concat(node.Texts("data_assets_received")).Distinct()],
            };
        }
    }

    /// <summary>The id that Threagile itself gives a link: <c>asset>title in lower case</c>.</summary>
    private static string KeyOf(Titled asset, Titled link) => $"{asset.Id}>{IdOf(link.Title)}";

    private static string IdOf(string title) => string.Concat(
        title.Trim().ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}
