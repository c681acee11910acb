using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet;

/// <summary>An answer whose place is gone.</summary>
/// <param name="Key">Where it belonged.</param>
/// <param name="Answer">What was said.</param>
/// <param name="Reason">What is gone.</param>
public sealed record OrphanAnswer(AnswerKey Key, SheetAnswer Answer, OrphanReason Reason)
{
    /// <summary>What happened, for people.</summary>
    public LocalisedText Text => Reason switch
    {
        OrphanReason.RowGone => new(
            $"{Key.Row}：このリスクまたは要点は今のシステムにありません。", $"{Key.Row}: the System has no such risk or point now."),
        OrphanReason.NotAsked => new(
            $"{Key.Row}：この時期の対策は今は求められていません。", $"{Key.Row}: nothing is asked in this phase now."),
        _ => new(
            $"{Key.Row}：製品「{Key.Product}」が一覧にありません。", $"{Key.Row}: the product \"{Key.Product}\" is not listed."),
    };

    internal static IReadOnlyList<OrphanAnswer> Find(IReadOnlyList<SheetRow> rows, SheetAnswers answers)
    {
        if (answers.Answers.Count == 0) return [];
        var byId = rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var products = answers.Products.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var orphans = new List<OrphanAnswer>();
        foreach (var (key, answer) in answers.Answers)
        {
            if (!products.Contains(key.Product)) orphans.Add(new(key, answer, OrphanReason.ProductGone));
            else if (!byId.TryGetValue(key.Row, out var row)) orphans.Add(new(key, answer, OrphanReason.RowGone));
            else if (!row.Cell(key.Phase).IsAsked) orphans.Add(new(key, answer, OrphanReason.NotAsked));
        }

        return
        [
            .. orphans.OrderBy(o => o.Key.Product, StringComparer.Ordinal)
                .ThenBy(o => o.Key.Row, StringComparer.Ordinal).ThenBy(o => o.Key.Phase),
        ];
    }
}

/// <summary>What is gone.</summary>
public enum OrphanReason
{
    /// <summary>The risk, or the point of the risk.</summary>
    RowGone = 1,

    /// <summary>The measure of that phase.</summary>
    NotAsked = 2,

    /// <summary>The product.</summary>
    ProductGone = 3,
}
