using System.Globalization;
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

    /// <summary>Capacities.</summary>
    public IReadOnlyList<ComponentCapacity> Capacity { get; init; } = [];

    /// <summary>What the list of its software tells.</summary>
    public IReadOnlyList<SoftwareFact> Software { get; init; } = [];

    /// <summary>Whether the ends of a Link stand in different zones; null: either.</summary>
    public bool? CrossesZone { get; init; }

    /// <summary>Whether nothing is asked.</summary>
    internal bool IsEmpty => Compile().Length == 0;

    /// <summary>Whether every condition holds at a place.</summary>
    internal bool Hold(ThreatPlace place) => FactSet.Of(place).Meet(Compile());

    /// <summary>The conditions as bits; each term must hold.</summary>
    internal FactTerm[] Compile()
    {
        var terms = new List<FactTerm>();
        Add(terms, FactKind.Kind, Kind);
        Add(terms, FactKind.Layer, Layer);
        Add(terms, FactKind.Role, Role);
        Add(terms, FactKind.Capacity, Capacity);
        Add(terms, FactKind.Interface, Interface);
        Add(terms, FactKind.Environment, Environment);
        Add(terms, FactKind.Medium, Medium);
        Add(terms, FactKind.Protocol, Protocol);
        Add(terms, FactKind.Transport, Transport);
        Add(terms, FactKind.Messages, Messages);
        Add(terms, FactKind.Software, Software);
        Add(terms, FactKind.Asset, Asset);
        Add(terms, FactKind.Purpose, Purpose);
        Add(terms, FactKind.Field, Field);
        Add(terms, FactKind.Contested, Flag(Contested));
        Add(terms, FactKind.CrossesZone, Flag(CrossesZone));
        Add(terms, FactKind.HarmToLife, Level(HarmToLife));
        Add(terms, FactKind.HarmToProperty, Level(HarmToProperty));
        Add(terms, FactKind.HarmToPrivacy, Level(HarmToPrivacy));
        return [.. terms];
    }

    private static IReadOnlyList<int> Flag(bool? wanted) => wanted is { } value ? [value ? 1 : 0] : [];

    private static IReadOnlyList<HarmLevel> Level(HarmLevel? wanted) => wanted is { } level ? [level] : [];

    private static void Add<T>(List<FactTerm> terms, FactKind kind, IReadOnlyList<T> wanted)
        where T : struct
    {
        if (wanted.Count == 0) return;
        var facts = new FactBuilder();
        foreach (var value in wanted) facts.Add(kind, Convert.ToInt32(value, CultureInfo.InvariantCulture));
        terms.Add(new FactTerm(facts.Build()));
    }
}
