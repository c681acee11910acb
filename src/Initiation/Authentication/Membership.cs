using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;

namespace Yuimori.Initiation.Authentication;

/// <summary>Who may connect to a broker, and as what. Nobody else may.</summary>
public sealed class Membership
{
    private readonly Dictionary<ComponentId, PeerKind> _members;

    private Membership(ComponentId self, PeerKind kind, IEnumerable<KeyValuePair<ComponentId, PeerKind>> members)
    {
        Self = self;
        _members = new Dictionary<ComponentId, PeerKind>(members) { [self] = kind };
    }

    /// <summary>
    /// The broker's own Component. It may connect to itself, for drills, and has no topics there (F4).
    /// </summary>
    public ComponentId Self { get; }

    /// <summary>Everybody, the broker itself included.</summary>
    public IReadOnlyCollection<ComponentId> All => _members.Keys;

    /// <summary>Who may connect to a gateway.</summary>
    public static Membership Of(GatewayPlan plan) => new(
        plan.Component, PeerKind.Gateway, plan.Members.Select(m => KeyValuePair.Create(m.Component, m.Kind)));

    /// <summary>Who may connect to a hub's broker.</summary>
    public static Membership Of(HubPlan plan) => new(
        plan.Component, PeerKind.Hub, plan.Gateways.Select(g => KeyValuePair.Create(g.Component, PeerKind.Gateway)));

    /// <summary>Whether an identity is a member in the role that its certificate names.</summary>
    public bool Has(SpiffeId id) => _members.TryGetValue(id.Component, out var kind) && kind == id.Kind;

    /// <summary>Whether a Component is a member, in whatever role.</summary>
    public bool Has(ComponentId component) => _members.ContainsKey(component);
}
