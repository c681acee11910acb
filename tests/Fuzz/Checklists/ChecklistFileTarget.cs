using Yuimori.Catalogue;
using Yuimori.Workbench.Checklists;

namespace Yuimori.Fuzz.Checklists;

/// <summary>Target: the reader of checklists.</summary>
public static class ChecklistFileTarget
{
    private static readonly Lazy<GuidelineCatalogue> Catalogue = new(static () => GuidelineCatalogue.Load().Value);

    /// <summary>One input: the bytes of a checklist. One that passes has items that all resolve.</summary>
    public static void Run(ReadOnlySpan<byte> input)
    {
        var parsed = ChecklistSet.Parse(input, "key-management.yaml", Catalogue.Value);
        if (parsed.IsOk == parsed.Problems.Count > 0)
            throw new InvalidOperationException("A checklist is both good and bad.");
        if (!parsed.IsOk) return;
        foreach (var item in parsed.Value.Items)
        {
            if (item.Same is not null && parsed.Value.FindItem(item.Same) is not { Same: null })
                throw new InvalidOperationException("An item refers to one that keeps no answers.");
        }
    }
}
