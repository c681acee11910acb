using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Exchange.Assembly;

/// <summary>
/// Puts what a reader found into a draft: gives ids, follows keys, refuses duplicates and circles, and lists what leads
/// nowhere. Every format goes through here, so each meets the same checks.
/// </summary>
internal sealed class Assembler(ImportContext context, SystemDraft draft)
{
    private readonly IdMaker _placeIds = new();
    private readonly IdMaker _zoneIds = new();
    private readonly Dictionary<string, string> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _zones = new(StringComparer.Ordinal);

    public ImportContext Context => context;

    public SystemDraft Draft => draft;

    /// <summary>The id of a component or link, or null.</summary>
    public string? Place(string? key) => Component(key) ?? (key is null ? null : _links.GetValueOrDefault(key));

    public void Zones(IReadOnlyList<FoundZone> found)
    {
        if (!Distinct(found, f => f.Key, f => f.Node) || !TooMany(found, "zones")) return;
        var circle = Chains.Circle(found, f => f.Key, f => f.ParentKey);
        if (circle is not null)
        {
            ReportCircle(circle.Value.First.Node, circle.Value.Path, "ゾーン", "Zones");
            return;
        }

        foreach (var zone in found)
        {
            var id = _zones[zone.Key] = _zoneIds.Make(zone.Key, zone.Name, "zone");
            draft.Zones.Add(new(id, Name(zone.Name, id, zone.Node), YamlPosition.Start));
            if (zone.ParentKey is not null) context.Losses.Add("zone.parent", context.At(zone.Node), Reasons.Nesting);
        }
    }

    public void Components(IReadOnlyList<FoundComponent> found)
    {
        if (found.Count == 0) ReportNothing();
        if (!Distinct(found, f => f.Key, f => f.Node) || !TooMany(found, "components")) return;
        var byKey = found.ToDictionary(f => f.Key, StringComparer.Ordinal);
        if (Chains.Circle(found, f => f.Key, f => f.ParentKey) is { } circle)
        {
            ReportCircle(circle.First.Node, circle.Path, "構成要素", "Components");
            return;
        }

        foreach (var component in found)
            _components[component.Key] = _placeIds.Make(component.Key, component.Name, "component");
        foreach (var component in found) Component(component, byKey);
    }

    public void Links(IReadOnlyList<FoundLink> found, IReadOnlyDictionary<string, string> assets)
    {
        if (!Distinct([.. found.Where(f => f.Key is not null)], f => f.Key!, f => f.Node) || !TooMany(found, "links"))
            return;
        foreach (var link in found)
        {
            var (from, to) = (Component(link.FromKey), Component(link.ToKey));
            if (from is null || to is null || from == to)
            {
                context.Losses.Add(
                    "link", context.At(link.Node), from is null || to is null ? Reasons.NoEnd : Reasons.SelfLink);
                continue;
            }

            var id = _placeIds.Make(link.Key, link.Name ?? $"{from}-{to}", "link");
            if (link.Key is not null) _links[link.Key] = id;
            draft.Links.Add(new()
            {
                Id = ComponentId.Of(id),
                Name = context.Line(link.Name, link.Node) is { } name ? LocalisedText.Same(name) : null,
                From = ComponentId.Of(from),
                To = ComponentId.Of(to),
                Medium = link.Wire.Medium,
                Protocol = link.Wire.Protocol,
                Protection = new(link.Wire.Transport, link.Messages),
                Carries = [.. link.Carries.Select(a => assets.GetValueOrDefault(a)).OfType<string>().Distinct()],
                Position = YamlPosition.Start,
            });
            if (link.Wire.Review is { } review) draft.Review($"links/{id}", review);
            foreach (var _ in link.Carries.Where(a => !assets.ContainsKey(a)))
                context.Losses.Add("link.assets", context.At(link.Node), Reasons.UnknownReference);
        }
    }

    public IReadOnlyDictionary<string, string> Assets(IReadOnlyList<FoundAsset> found)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Distinct(found, f => f.Key, f => f.Node) || !TooMany(found, "assets")) return ids;
        var maker = new IdMaker();
        foreach (var asset in found)
        {
            var holders = asset.HolderKeys.Select(Component).OfType<string>().Distinct().Select(ComponentId.Of)
                .ToList();
            if (holders.Count == 0)
            {
                context.Losses.Add("asset", context.At(asset.Node), Reasons.NotHeld);
                continue;
            }

            var id = ids[asset.Key] = maker.Make(asset.Key, asset.Name, "asset");
            draft.Assets.Add(new(
                id, Name(asset.Name, id, asset.Node), asset.Class, holders, context.Both(asset.Why, asset.Node),
                asset.Harm, YamlPosition.Start));
            if (asset.Review is { } review) draft.Review($"assets/{id}", review);
        }

        return ids;
    }

    // Formats that keep ids of components and flows apart may use one for both: the ends of a flow are components.
    private string? Component(string? key) => key is null ? null : _components.GetValueOrDefault(key);

    private void Component(FoundComponent found, Dictionary<string, FoundComponent> byKey)
    {
        var id = _components[found.Key];
        draft.Components.Add(new()
        {
            Id = ComponentId.Of(id),
            Name = Name(found.Name, id, found.Node),
            About = context.Both(found.About, found.Node),
            Kind = found.Guess.Kind,
            Layer = found.Guess.Layer,
            Role = ComponentRole.None,
            Capacity = found.Capacity,
            Inside = Inside(found, byKey),
            Zone = Zone(found, byKey),
            Owner = context.Line(found.Owner, found.Node) is { } owner ? LocalisedText.Same(owner) : null,
            Interfaces = [],
            Environments = [],
            Position = YamlPosition.Start,
        });
        if (!found.IsStated) draft.Review($"components/{id}", found.Guess.Review);
        if (found.Review is { } review) draft.Review($"components/{id}", review);
    }

    private ComponentId? Inside(FoundComponent found, Dictionary<string, FoundComponent> byKey)
    {
        if (found.ParentKey is not { } parent) return null;
        var why = !byKey.ContainsKey(parent) ? Reasons.UnknownReference
            : Chains.Depth(found, byKey, f => f.ParentKey) > Chains.InsideDepthMax ? Reasons.TooDeepInside
            : null;
        if (why is null) return ComponentId.Of(_components[parent]);
        context.Losses.Add("component.parent", context.At(found.Node), why);
        return null;
    }

    /// <summary>Its own zone, or that of the component that it stands inside of.</summary>
    private string? Zone(FoundComponent found, Dictionary<string, FoundComponent> byKey)
    {
        for (var at = found; at is not null; at = at.ParentKey is { } up ? byKey.GetValueOrDefault(up) : null)
        {
            if (at.ZoneKey is not { } key) continue;
            if (_zones.GetValueOrDefault(key) is { } zone) return zone;
            if (at == found) context.Losses.Add("component.zone", context.At(found.Node), Reasons.UnknownReference);
        }

        return null;
    }

    private LocalisedText Name(string? name, string id, ForeignNode node) =>
        LocalisedText.Same(context.Line(name, node) ?? id);

    private bool Distinct<T>(IReadOnlyList<T> found, Func<T, string> key, Func<T, ForeignNode> node)
    {
        var seen = new Dictionary<string, ForeignNode>(StringComparer.Ordinal);
        foreach (var item in found)
        {
            if (seen.TryAdd(key(item), node(item))) continue;
            var first = seen[key(item)].Position.Line;
            context.Problems.Add(
                ForeignProblems.DuplicateId, node(item).Position,
                new($"同じIDが2回使われています（1回目は{first}行目）。", $"The id is used twice (first on line {first})."), key(item),
                new("ほかと重ならないID", "an id that nothing else has"));
        }

        return !context.Problems.Any;
    }

    private bool TooMany<T>(IReadOnlyList<T> found, string what)
    {
        if (found.Count <= ListShape<LocalisedText>.CountMax) return true;
        context.Problems.Add(
            ForeignProblems.TooMany, context.Root.Position, new("項目が多すぎます。", "There are too many items."),
            $"{what}: {found.Count}",
            new($"{ListShape<LocalisedText>.CountMax}個まで", $"at most {ListShape<LocalisedText>.CountMax}"));
        return false;
    }

    private void ReportCircle(ForeignNode node, string path, string ja, string en) => context.Problems.Add(
        ForeignProblems.Cycle, node.Position,
        new($"{ja}が輪になって互いの中に入っています。", $"{en} stand inside of each other in a circle."), path,
        new("輪にならない親子関係", "parents without a circle"));

    private void ReportNothing() => context.Problems.Add(
        ForeignProblems.Nothing, context.Root.Position,
        new("取り込める構成要素が1つもありません。", "There is no component to import."), "",
        new("構成要素が1つ以上あるファイル", "a file with at least one component"));
}
