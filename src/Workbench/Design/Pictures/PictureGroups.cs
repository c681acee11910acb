using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Picture.Drawing;

namespace Yuimori.Workbench.Design;

/// <summary>
/// Makes a large picture readable: Components of one zone, layer and kind become one card with their number. Equal
/// input gives an equal result.
/// </summary>
internal sealed class PictureGroups
{
    private readonly PictureModel _whole;
    private readonly Dictionary<string, PictureNode> _cards = [];
    private readonly Dictionary<string, string> _cardOf = [];

    /// <param name="whole">The picture with every Component.</param>
    /// <param name="single">Whether a Component keeps its own card.</param>
    public PictureGroups(PictureModel whole, Func<PictureNode, bool> single)
    {
        _whole = whole;
        var nodes = whole.Nodes.ToDictionary(node => node.Id);
        var many = whole.Nodes.Where(node => !single(node)).ToList();
        var keys = new Func<PictureNode, GroupKey>[]
        {
            node => new(node.Layer, ZoneOf(node, nodes), node.Kind, node.Role),
            node => new(node.Layer, ZoneOf(node, nodes), null, null),
            node => new(node.Layer, null, node.Kind, node.Role),
            node => new(node.Layer, null, null, null),
        };
        var key = keys.FirstOrDefault(k => IsReadable(nodes, single, k)) ?? keys[^1];
        foreach (var node in whole.Nodes.Where(single))
        {
            Add(node, [node]);
        }

        foreach (var group in many.GroupBy(key))
        {
            Add(Card(group.Key, [.. group]), group);
        }
    }

    /// <summary>The picture of the groups.</summary>
    public PictureModel Picture() => _whole with
    {
        Nodes = [.. _cards.Values.Select(Hosted)],
        Links = [.. Links()],
        Callouts = [.. Callouts()],
    };

    private bool IsReadable(
        Dictionary<string, PictureNode> nodes, Func<PictureNode, bool> single, Func<PictureNode, GroupKey> key)
    {
        var cards = nodes.Values.ToDictionary(node => node.Id, node => single(node) ? (object)node.Id : key(node));
        return cards.Values.Distinct().Count() <= PictureLimits.DetailedMax
            && _whole.Links.Select(link => (cards[link.From], cards[link.To])).Distinct().Count()
                <= PictureLimits.LinksDetailedMax;
    }

    // What runs inside of a host stands in the host's zone.
    private static string? ZoneOf(PictureNode node, Dictionary<string, PictureNode> nodes)
    {
        var seen = new HashSet<string>();
        while (node.Zone is null && node.HostedIn is { } host && seen.Add(host)
            && nodes.TryGetValue(host, out var next))
        {
            node = next;
        }

        return node.Zone;
    }

    private void Add(PictureNode card, IEnumerable<PictureNode> members)
    {
        _cards.Add(card.Id, card);
        foreach (var member in members)
        {
            _cardOf.Add(member.Id, card.Id);
        }
    }

    // A host that became part of a group holds nothing any more.
    private PictureNode Hosted(PictureNode card) =>
        card.HostedIn is { } host && _cards.ContainsKey(host) ? card : card with { HostedIn = null };

    private static PictureNode Card(GroupKey key, List<PictureNode> members)
    {
        if (members is [var only]) return only;
        var first = members[0];
        var name = key.Kind is null ? new LocalisedText("構成要素", "components") : PictureWords.Of(first);
        return new PictureNode
        {
            Id = $"group:{key.Layer}:{key.Zone}:{key.Kind}:{key.Role}",
            Name = new($"{name.Ja} ×{members.Count}", $"{name.En} ×{members.Count}"),
            Kind = key.Kind ?? PictureKind.System,
            Role = key.Role ?? PictureRole.None,
            Layer = key.Layer,
            Zone = key.Zone,
            Count = members.Count,
            State = StateOf(members),
            Assets = [.. members.SelectMany(member => member.Assets).Distinct()],
        };
    }

    // The worst state, and how many are in it: a group is well only when each of them is.
    private static PictureState? StateOf(List<PictureNode> members)
    {
        var states = members.Where(member => member.State is not null).GroupBy(member => member.State!.Status).ToList();
        if (states.Count == 0) return null;
        var worst = states.MaxBy(state => Badness(state.Key))!;
        var word = PictureWords.Of(worst.Key);
        var (some, all) = (worst.Count(), members.Count);
        return new PictureState(worst.Key, new($"{word.Ja} {some}／{all}", $"{some} of {all} {word.En}"));
    }

    private static int Badness(PictureStatus status) => status switch
    {
        PictureStatus.Failed => 4,
        PictureStatus.Stale => 3,
        PictureStatus.Unknown => 2,
        PictureStatus.Planned => 1,
        _ => 0,
    };

    // Links between the same two cards are one, as weak as the weakest of them.
    private IEnumerable<PictureLink> Links() => _whole.Links
        .GroupBy(link => (From: _cardOf[link.From], To: _cardOf[link.To]))
        .Where(links => links.Key.From != links.Key.To || links.Count() == 1 && !IsGroup(links.Key.From))
        .Select(links => links.Count() == 1 ? Moved(links.First()) : Joined([.. links]));

    private bool IsGroup(string card) => _cards[card].Count > 1;

    private PictureLink Moved(PictureLink link) =>
        link with { From = _cardOf[link.From], To = _cardOf[link.To] };

    private PictureLink Joined(List<PictureLink> links)
    {
        var labels = links.Select(link => link.Label).Distinct().ToList();
        var more = labels.Count > 1 ? "…" : "";
        var weakest = links.Select(link => link.Protection).MinBy(Strength);
        var weak = links.Count(link => link.Protection == weakest);
        var (ja, en) = weak == links.Count
            ? ("", "")
            : ($"（うち{weak}件が{PictureWords.Of(weakest).Ja}）", $" (of these {weak}: {PictureWords.Of(weakest).En})");
        return Moved(links[0]) with
        {
            Label = new($"×{links.Count} {labels[0].Ja}{more}{ja}", $"×{links.Count} {labels[0].En}{more}{en}"),
            Protection = weakest,
            Carries = [.. links.SelectMany(link => link.Carries).Distinct()],
        };
    }

    private static int Strength(PictureProtection protection) => protection switch
    {
        PictureProtection.Unprotected => 0,
        PictureProtection.Unknown => 1,
        PictureProtection.Encrypted => 2,
        _ => 3,
    };

    // What is said of a single Component or Link stays; of a group, how many of each kind.
    private IEnumerable<PictureCallout> Callouts()
    {
        var links = Links().Select(link => link.Id).ToHashSet();
        var cardOfLink = _whole.Links
            .GroupBy(link => (From: _cardOf[link.From], To: _cardOf[link.To]))
            .SelectMany(group => group.Select(link => (link.Id, Card: group.First().Id, Many: group.Count() > 1)))
            .ToDictionary(link => link.Id, link => (link.Card, link.Many));
        var placed = _whole.Callouts
            .Select(callout => _cardOf.TryGetValue(callout.Target, out var card)
                ? (Callout: callout, Card: card, Many: IsGroup(card))
                : (Callout: callout, cardOfLink[callout.Target].Card, cardOfLink[callout.Target].Many))
            .Where(callout => _cards.ContainsKey(callout.Card) || links.Contains(callout.Card))
            .ToList();
        return placed.Where(callout => !callout.Many).Select(callout => callout.Callout with { Target = callout.Card })
            .Concat(placed.Where(callout => callout.Many)
                .GroupBy(p => (p.Card, p.Callout.Kind, p.Callout.Severity, p.Callout.Measure))
                .OrderBy(group => group.Key.Kind)
                .ThenByDescending(group => group.Key.Severity)
                .ThenByDescending(group => group.Key.Measure)
                .Select(group => Counted(group.Key.Card, [.. group.Select(p => p.Callout)])));
    }

    private static PictureCallout Counted(string card, List<PictureCallout> callouts)
    {
        var first = callouts[0];
        var threat = first.Kind == PictureCalloutKind.Threat;
        return first with
        {
            Id = $"count:{first.Severity}{first.Measure}@{card}",
            Target = card,
            FindingId = null,
            References = [],
            Numbers = [],
            Text = threat
                ? new($"脅威 {callouts.Count} 件", $"{callouts.Count} threats")
                : new($"対策 {callouts.Count} 件", $"{callouts.Count} countermeasures"),
        };
    }

    private sealed record GroupKey(PictureLayer Layer, string? Zone, PictureKind? Kind, PictureRole? Role);
}
