using System.Runtime.CompilerServices;
using Yuimori.Kernel.Identity;

namespace Yuimori.Workbench.Model;

/// <summary>
/// Look-ups of one model, made once. Kept beside the model, not in it: a copy made by <c>with</c> must not inherit the
/// look-ups of its original.
/// </summary>
internal sealed class ModelIndex
{
    private static readonly ConditionalWeakTable<SystemModel, ModelIndex> Known = [];

    private readonly Dictionary<ComponentId, ComponentModel> _components;
    private readonly ILookup<ComponentId, LinkModel> _links;

    private ModelIndex(SystemModel model)
    {
        _components = model.Components.ToDictionary(c => c.Id);
        _links = model.Links.SelectMany(l => new[] { (Id: l.From, Link: l), (Id: l.To, Link: l) })
            .ToLookup(p => p.Id, p => p.Link);
    }

    public static ModelIndex Of(SystemModel model) => Known.GetValue(model, static m => new ModelIndex(m));

    public ComponentModel? Find(ComponentId id) => _components.GetValueOrDefault(id);

    public IEnumerable<LinkModel> LinksOf(ComponentId id) => _links[id];
}
