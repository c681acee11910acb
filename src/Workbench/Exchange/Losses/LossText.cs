using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Losses;

/// <summary>The list of what was lost, for people: every conversion ends with it, also when it is empty.</summary>
public static class LossText
{
    /// <summary>The lines of the list in one language.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Loss> losses, Language language)
    {
        if (losses.Count == 0)
        {
            yield return new LocalisedText(
                "変換で失われたものはありません。", "Nothing was lost in the conversion.").In(language);
            yield break;
        }

        var values = losses.Sum(l => l.Count);
        yield return new LocalisedText(
            $"変換で失われたもの：{losses.Count}種類、{values}件",
            $"Lost in the conversion: {losses.Count} kinds, {values} values").In(language);
        foreach (var loss in losses)
        {
            yield return new LocalisedText(
                $"  {loss.Field} ×{loss.Count}（最初：{loss.Where}）{loss.Why.Ja}",
                $"  {loss.Field} ×{loss.Count} (first: {loss.Where}) {loss.Why.En}").In(language);
        }
    }
}
