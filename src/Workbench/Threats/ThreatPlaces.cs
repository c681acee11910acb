using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Threats;

/// <summary>Gathers what rules ask about each Component and Link, each fact worked out once.</summary>
internal sealed class ThreatPlaces
{
    private readonly SystemModel _model;
    private readonly Dictionary<ComponentId, ComponentModel> _components;
    private readonly ILookup<ComponentId, LinkModel> _linksOf;
    private readonly ILookup<ComponentId, AssetModel> _assetsAt;
    private readonly Dictionary<string, AssetModel> _assets;
    private readonly ControlFlow _control;

    private ThreatPlaces(SystemModel model)
    {
        _model = model;
        _components = model.Components.ToDictionary(c => c.Id);
        _linksOf = model.Links.SelectMany(l => new[] { (Id: l.From, Link: l), (Id: l.To, Link: l) })
            .ToLookup(p => p.Id, p => p.Link);
        _assets = model.Assets.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _assetsAt = model.Assets.SelectMany(a => a.Where.Select(w => (w, a))).ToLookup(p => p.w, p => p.a);
        _control = new ControlFlow(model);
    }

    public static IReadOnlyList<ThreatPlace> Of(SystemModel model)
    {
        var places = new ThreatPlaces(model);
        return [.. model.Components.Select(places.Component), .. model.Links.Select(places.Link)];
    }

    private ThreatPlace Component(ComponentModel component)
    {
        var inside = _control.Inside(component.Id);
        AssetModel[] assets = [.. inside.Prepend(component.Id).SelectMany(i => _assetsAt[i]).Distinct()];
        return new ThreatPlace
        {
            Id = component.Id.Value,
            Name = component.Name,
            IsLink = false,
            Components = [component],
            Links = [.. _linksOf[component.Id]],
            Assets = assets,
            Harm = Worst(assets),
            Purposes = _control.PurposesAt(component),
            IsContested = _control.IsContested(component),
            Field = _model.Field,
            Position = component.Position,
        };
    }

    private ThreatPlace Link(LinkModel link)
    {
        var (from, to) = (_components[link.From], _components[link.To]);
        AssetModel[] assets = [.. link.Carries.Select(c => _assets[c])];
        return new ThreatPlace
        {
            Id = link.Id.Value,
            Name = link.Name ?? new LocalisedText($"{from.Name.Ja}―{to.Name.Ja}", $"{from.Name.En} – {to.Name.En}"),
            IsLink = true,
            Components = [from, to],
            Links = [link],
            Assets = assets,
            Harm = Worst(assets),
            Purposes = PurposesOn(from, to),
            IsContested = false,
            Field = _model.Field,
            Position = link.Position,
        };
    }

    /// <summary>A Link carries the control of its leaf: what is no gateway and no hub at its ends.</summary>
    private IReadOnlyList<Purpose> PurposesOn(ComponentModel from, ComponentModel to)
    {
        var (first, second) = (PurposesOf(from), PurposesOf(to));
        if (first.Count == 0) return second;
        return second.Count == 0 ? first : [.. first.Concat(second).Distinct().Order()];
    }

    private IReadOnlyList<Purpose> PurposesOf(ComponentModel end) =>
        end.Role is ComponentRole.Gateway or ComponentRole.Hub ? [] : _control.PurposesAt(end);

    private static Harm Worst(AssetModel[] assets)
    {
        var worst = Harm.None;
        foreach (var asset in assets)
        {
            var harm = asset.Harm;
            if (harm.Life > worst.Life || harm.Property > worst.Property || harm.Privacy > worst.Privacy)
                worst = worst.Or(harm);
        }

        return worst;
    }
}
