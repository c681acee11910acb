using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Design;

/// <summary>
/// The linkage models of source-002 annex A: EC links platforms of the edge to each other, FC goes through the fog, CC
/// through the cloud; FC includes the edge below it, CC fog and edge.
/// </summary>
public static class LinkageModels
{
    /// <summary>The models that each Component takes part in, narrowest first.</summary>
    public static IReadOnlyDictionary<ComponentId, IReadOnlyList<LinkageModel>> Of(SystemModel model)
    {
        var layers = model.Components.ToDictionary(static c => c.Id, static c => c.Layer);
        var neighbours = model.Components.ToDictionary(static c => c.Id, static _ => new List<ComponentId>());
        foreach (var link in model.Links)
        {
            neighbours[link.From].Add(link.To);
            neighbours[link.To].Add(link.From);
        }

        // A program reaches others through the machine that it runs in.
        foreach (var inner in model.Components.Where(static c => c.Inside is not null))
        {
            neighbours[inner.Id].Add(inner.Inside!.Value);
            neighbours[inner.Inside.Value].Add(inner.Id);
        }

        return model.Components.ToDictionary(static c => c.Id, c => ModelsOf(c, layers, neighbours));
    }

    private static IReadOnlyList<LinkageModel> ModelsOf(
        ComponentModel component,
        Dictionary<ComponentId, ComponentLayer> layers,
        Dictionary<ComponentId, List<ComponentId>> neighbours)
    {
        var found = new SortedSet<LinkageModel>();
        var seen = new HashSet<ComponentId> { component.Id };
        var next = new Queue<ComponentId>([component.Id]);
        if (neighbours[component.Id].Count > 0 && component.Layer
            != ComponentLayer.Edge) found.Add(ModelOf(component.Layer));

        // Upwards and along only: what lies below a cloud is linked through that cloud.
        while (next.TryDequeue(out var at))
        {
            foreach (var other in neighbours[at].Where(other => layers[other] >= layers[at] && seen.Add(other)))
            {
                found.Add(ModelOf(layers[other]));
                next.Enqueue(other);
            }
        }

        return [.. found];
    }

    private static LinkageModel ModelOf(ComponentLayer layer) => layer switch
    {
        ComponentLayer.Cloud => LinkageModel.Cloud,
        ComponentLayer.Fog => LinkageModel.Fog,
        _ => LinkageModel.Edge,
    };
}

/// <summary>A linkage model.</summary>
public enum LinkageModel
{
    /// <summary>EC, エッジ連携モデル.</summary>
    Edge = 1,

    /// <summary>FC, フォグ連携モデル.</summary>
    Fog = 2,

    /// <summary>CC, クラウド連携モデル.</summary>
    Cloud = 3,
}
