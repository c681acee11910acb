using Yuimori.Kernel.Messages;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Threats;

/// <summary>
/// Typed conditions of a threat rule. What is given must hold; of several words in one condition one is enough.
/// A Component answers for its Links (<c>medium: [internet]</c>: it is reached over the internet), a Link for its two
/// ends (<c>role: [actuator]</c>: an actuator is at one of them).
/// </summary>
public sealed record RuleConditions
{
    /// <summary>Kinds.</summary>
    public IReadOnlyList<ComponentKind> Kind { get; init; } = [];

    /// <summary>Layers.</summary>
    public IReadOnlyList<ComponentLayer> Layer { get; init; } = [];

    /// <summary>Roles.</summary>
    public IReadOnlyList<ComponentRole> Role { get; init; } = [];

    /// <summary>Interfaces.</summary>
    public IReadOnlyList<ComponentInterface> Interface { get; init; } = [];

    /// <summary>Environments.</summary>
    public IReadOnlyList<ComponentEnvironment> Environment { get; init; } = [];

    /// <summary>Fields of the System.</summary>
    public IReadOnlyList<SystemField> Field { get; init; } = [];

    /// <summary>Media.</summary>
    public IReadOnlyList<LinkMedium> Medium { get; init; } = [];

    /// <summary>Protocols.</summary>
    public IReadOnlyList<LinkProtocol> Protocol { get; init; } = [];

    /// <summary>Protection of the line.</summary>
    public IReadOnlyList<TransportProtection> Transport { get; init; } = [];

    /// <summary>Protection of messages.</summary>
    public IReadOnlyList<MessageProtection> Messages { get; init; } = [];

    /// <summary>Classes of the assets held or carried.</summary>
    public IReadOnlyList<AssetClass> Asset { get; init; } = [];

    /// <summary>Purposes of the control that passes here.</summary>
    public IReadOnlyList<Purpose> Purpose { get; init; } = [];

    /// <summary>Whether two or more Controllers order the same actuator here; null: either.</summary>
    public bool? Contested { get; init; }

    /// <summary>Harm to life, at least; null: any.</summary>
    public HarmLevel? HarmToLife { get; init; }

    /// <summary>Harm to property, at least; null: any.</summary>
    public HarmLevel? HarmToProperty { get; init; }

    /// <summary>Harm to privacy, at least; null: any.</summary>
    public HarmLevel? HarmToPrivacy { get; init; }

    /// <summary>Whether every condition holds at a place.</summary>
    internal bool Hold(ThreatPlace place) =>
        Any(Kind, place.Components.Select(c => c.Kind)) && Any(Layer, place.Components.Select(c => c.Layer))
        && Any(Role, place.Components.Select(c => c.Role))
        && Any(Interface, place.Components.SelectMany(c => c.Interfaces))
        && Any(Environment, place.Components.SelectMany(c => c.Environments))
        && Any(Field, [place.Field])
        && Any(Medium, place.Links.Select(l => l.Medium)) && Any(Protocol, place.Links.Select(l => l.Protocol))
        && Any(Transport, place.Links.Select(l => l.Protection.Transport))
        && Any(Messages, place.Links.Select(l => l.Protection.Messages))
        && Any(Asset, place.Assets.Select(a => a.Class)) && Any(Purpose, place.Purposes)
        && (Contested is null || Contested == place.IsContested)
        && AtLeast(HarmToLife, place.Harm.Life) && AtLeast(HarmToProperty, place.Harm.Property)
        && AtLeast(HarmToPrivacy, place.Harm.Privacy);

    private static bool Any<T>(IReadOnlyList<T> wanted, IEnumerable<T> present) =>
        wanted.Count == 0 || present.Any(wanted.Contains);

    private static bool AtLeast(HarmLevel? wanted, HarmLevel present) => wanted is null || present >= wanted;
}
