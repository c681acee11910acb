using Yuimori.Catalogue;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Placement;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>
/// Places Functions. The rule: a Function goes where it should act; if the Component is too small (<c>capacity</c>),
/// or the Function has no part for such a Component, its part moves up one step: to the host that the Component is
/// inside of, else to its gateway, else to the hub. What is placed above guards what is below.
/// </summary>
public sealed class FunctionPlacer
{
    private readonly SystemModel _model;
    private readonly GuidelineCatalogue _catalogue;
    private readonly Dictionary<ComponentId, ComponentModel> _components;
    private readonly ComponentModel? _hub;
    private readonly Dictionary<(int Function, ComponentId Wanted), FunctionPlacement> _known = [];
    private readonly Dictionary<ComponentId, IReadOnlyList<ComponentId>> _gatewaysOf = [];

    /// <summary>Makes a placer for a System.</summary>
    public FunctionPlacer(SystemModel model, GuidelineCatalogue catalogue)
    {
        (_model, _catalogue) = (model, catalogue);
        _components = model.Components.ToDictionary(c => c.Id);
        _hub = model.Components.FirstOrDefault(c => c.Role == ComponentRole.Hub);
        Gateways = [.. model.Components.Where(c => c.Role == ComponentRole.Gateway).Select(c => c.Id)];
    }

    /// <summary>What a small Component still carries: what makes it a trusted member of the System.</summary>
    public static IReadOnlyList<int> CarriedBySmall { get; } = [1, 2, 3, 4, 10];

    /// <summary>Places a Function that should act at a Component.</summary>
    public FunctionPlacement Place(FunctionId function, ComponentId wanted)
    {
        var key = (function.Number, wanted);
        if (_known.TryGetValue(key, out var known)) return known;
        var data = _catalogue.Function(function);
        var moved = PlacementMove.None;
        var at = _components[wanted];
        for (ComponentModel? next = at; next is not null; next = Up(next))
        {
            at = next;
            if (!CapacityAllows(function, next))
                moved = moved == PlacementMove.None ? PlacementMove.TooSmall : moved;
            else if (!data.Placement.Places.Contains(PlaceOf(next)))
                moved = moved == PlacementMove.None ? PlacementMove.NoSuchPart : moved;
            else return _known[key] = new(function, wanted, at.Id, Standing(data, at), moved);
        }

        return _known[key] = new(function, wanted, null, PlacementStanding.Nowhere, moved);
    }

    /// <summary>The gateways of a Component; itself when it is one.</summary>
    public IReadOnlyList<ComponentId> GatewaysOf(ComponentModel component)
    {
        if (_gatewaysOf.TryGetValue(component.Id, out var known)) return known;
        return _gatewaysOf[component.Id] =
            component.Role == ComponentRole.Gateway ? [component.Id] : Site.GatewaysOf(_model, component);
    }

    /// <summary>Every gateway.</summary>
    public IReadOnlyList<ComponentId> Gateways { get; }

    /// <summary>The hub, if there is one.</summary>
    public ComponentId? Hub => _hub?.Id;

    private ComponentModel? Up(ComponentModel component)
    {
        if (component.Inside is { } host) return _components[host];
        if (component.Role is ComponentRole.Hub) return null;
        if (component.Role is not ComponentRole.Gateway && GatewaysOf(component) is [var first, ..])
            return _components[first];
        return _hub;
    }

    private static bool CapacityAllows(FunctionId function, ComponentModel component) => component.Capacity switch
    {
        ComponentCapacity.Tiny => false,
        ComponentCapacity.Small => CarriedBySmall.Contains(function.Number),
        _ => true,
    };

    private static Kernel.Functions.Place PlaceOf(ComponentModel component) => component.Role switch
    {
        ComponentRole.Hub => Kernel.Functions.Place.Hub,
        ComponentRole.Gateway => Kernel.Functions.Place.Gateway,
        ComponentRole.None => component.Layer switch
        {
            ComponentLayer.Cloud => Kernel.Functions.Place.Hub,
            ComponentLayer.Fog => Kernel.Functions.Place.Gateway,
            _ => Kernel.Functions.Place.Device,
        },
        _ => Kernel.Functions.Place.Device,
    };

    private static PlacementStanding Standing(Function data, ComponentModel at)
    {
        if (at.Role == ComponentRole.None) return PlacementStanding.NotOurs;
        return data.Status == FunctionStatus.Planned ? PlacementStanding.Planned : PlacementStanding.Working;
    }
}
