using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>A list.</summary>
internal sealed class ForeignList(YamlPosition position, IReadOnlyList<ForeignNode> items) : ForeignNode(position)
{
    public IReadOnlyList<ForeignNode> Items => items;

    public override bool IsEmpty => items.All(i => i.IsEmpty);

    public override bool IsUsed => items.Any(i => i.IsUsed);

    public override int Count => items.Sum(i => i.Count);

    public override void UseAll()
    {
        foreach (var item in items) item.UseAll();
    }
}
