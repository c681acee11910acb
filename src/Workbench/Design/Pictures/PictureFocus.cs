using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Design;

/// <summary>Cuts a picture down to a Component or Link and its neighbours.</summary>
internal static class PictureFocus
{
    /// <summary>
    /// The Component with what runs inside of it, its hosts, and what it is linked to; of a Link, its two ends.
    /// </summary>
    /// <exception cref="ArgumentException">The id is neither a Component nor a Link of the picture.</exception>
    public static PictureModel On(PictureModel whole, string id)
    {
        var link = whole.Links.FirstOrDefault(candidate => candidate.Id == id);
        var core = link is null ? Inside(whole, id) : [link.From, link.To];
        if (link is null && whole.Nodes.All(node => node.Id != id))
            throw new ArgumentException($"'{id}' is neither a Component nor a Link of this System.", nameof(id));
        var links = link is null
            ? [.. whole.Links.Where(l => core.Contains(l.From) || core.Contains(l.To))]
            : new List<PictureLink> { link };
        var kept = core.Concat(Hosts(whole, core)).Concat(links.SelectMany(l => new[] { l.From, l.To })).ToHashSet();
        var linkIds = links.Select(l => l.Id).ToHashSet();
        return whole with
        {
            Nodes = [.. whole.Nodes.Where(node => kept.Contains(node.Id)).Select(node => node with
            {
                IsFocus = node.Id == id,
                HostedIn = node.HostedIn is { } host && kept.Contains(host) ? host : null,
            })],
            Links = links,
            Callouts = [.. whole.Callouts.Where(c => kept.Contains(c.Target) || linkIds.Contains(c.Target))],
        };
    }

    /// <summary>Whether a Component keeps its own card when the neighbours are too many for one each.</summary>
    public static bool Keeps(PictureModel focused, PictureNode node) =>
        node.IsFocus || focused.Nodes.Any(other => other.IsFocus && other.HostedIn == node.Id);

    private static HashSet<string> Inside(PictureModel whole, string id)
    {
        var inside = new HashSet<string> { id };
        var hosted = whole.Nodes.ToLookup(node => node.HostedIn, node => node.Id);
        var open = new Queue<string>(inside);
        while (open.TryDequeue(out var host))
        {
            foreach (var guest in hosted[host].Where(inside.Add))
            {
                open.Enqueue(guest);
            }
        }

        return inside;
    }

    private static HashSet<string> Hosts(PictureModel whole, IEnumerable<string> core)
    {
        var nodes = whole.Nodes.ToDictionary(node => node.Id);
        var hosts = new HashSet<string>();
        foreach (var id in core)
        {
            for (var at = nodes[id].HostedIn; at is not null && hosts.Add(at); at = nodes[at].HostedIn)
            {
            }
        }

        return hosts;
    }
}
