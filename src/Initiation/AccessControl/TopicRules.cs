using System.Collections.Frozen;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Initiation.AccessControl;

/// <summary>
/// Who may publish and subscribe to what on one broker (docs/reference/wire.md, Topics), from its plan. Everything that
/// is not granted is refused; the rules never change while the broker runs. Pure.
/// </summary>
public sealed class TopicRules
{
    private readonly FrozenDictionary<(ComponentId, PeerKind), FrozenSet<TopicGrant>> _grants;

    private TopicRules(IEnumerable<(ComponentId Peer, PeerKind Kind, IEnumerable<TopicGrant> Grants)> rules) =>
        _grants = rules.ToFrozenDictionary(r => (r.Peer, r.Kind), r => r.Grants.ToFrozenSet());

    /// <summary>
    /// The rules of a gateway's broker. The gateway itself has no topics on it: it speaks from inside.
    /// </summary>
    public static TopicRules ForGateway(GatewayPlan plan) => new(plan.Members.Select(m => (
        m.Component, m.Kind, m.Kind switch
        {
            PeerKind.Device => Device(m.Component),
            PeerKind.Service => Controller(m),
            _ => [],
        })));

    /// <summary>The rules of the hub's broker, where gateways speak for what stands behind them.</summary>
    public static TopicRules ForHub(HubPlan plan) =>
        new(plan.Gateways.Select(g => (g.Component, PeerKind.Gateway, Gateway(g))));

    /// <summary>Whether a peer may do this.</summary>
    /// <param name="peer">Whom its certificate names.</param>
    /// <param name="act">What it wants.</param>
    /// <param name="topic">The topic name, or the topic filter of a subscription.</param>
    public bool Allows(SpiffeId peer, TopicAct act, string topic)
    {
        if (!_grants.TryGetValue((peer.Component, peer.Kind), out var grants)) return false;
        var asked = act == TopicAct.Publish ? TopicFilterShape.OfName(topic) : TopicFilterShape.OfFilter(topic);
        return asked is { } shape && grants.Contains(new TopicGrant(act, shape.Component, shape.Channel));
    }

    private static IEnumerable<TopicGrant> Device(ComponentId id) =>
    [
        new(TopicAct.Publish, id, Topic.Up),
        new(TopicAct.Publish, id, Topic.Event),
        new(TopicAct.Publish, id, Topic.State),
        new(TopicAct.Publish, id, Topic.Result),
        new(TopicAct.Subscribe, id, Topic.Command),
    ];

    private static IEnumerable<TopicGrant> Controller(MemberPlan member) =>
    [
        new(TopicAct.Publish, member.Component, Topic.Order),
        new(TopicAct.Publish, member.Component, Topic.Event),
        new(TopicAct.Publish, member.Component, Topic.State),
        new(TopicAct.Subscribe, member.Component, Topic.Verdict),
        .. member.Reads.Select(sensor => new TopicGrant(TopicAct.Subscribe, sensor, Topic.Up)),
    ];

    private static IEnumerable<TopicGrant> Gateway(GatewayMemberPlan gateway) =>
    [
        new(TopicAct.Publish, gateway.Component, Topic.State),
        new(TopicAct.Publish, gateway.Component, Topic.Event),
        new(TopicAct.Publish, gateway.Component, Topic.Log),
        new(TopicAct.Subscribe, gateway.Component, Topic.Command),
        .. gateway.Members.SelectMany(m => Behind(m.Component)),
    ];

    private static IEnumerable<TopicGrant> Behind(ComponentId id) =>
    [
        new(TopicAct.Publish, id, Topic.Up),
        new(TopicAct.Publish, id, Topic.State),
        new(TopicAct.Publish, id, Topic.Result),
        new(TopicAct.Subscribe, id, Topic.Command),
    ];
}
