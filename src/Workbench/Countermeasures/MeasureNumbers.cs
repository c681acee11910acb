using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>Which requirements a listed countermeasure meets.</summary>
internal sealed class MeasureNumbers
{
    private readonly Dictionary<string, string> _setOf;

    public MeasureNumbers(GuidelineCatalogue catalogue) =>
        _setOf = RequirementSet.All(catalogue).SelectMany(s => s.Rows.Select(r => (r.Id, Set: s.Id)))
            .ToDictionary(p => p.Id, p => p.Set, StringComparer.Ordinal);

    public bool IsKnown(string number) => _setOf.ContainsKey(number);

    public string? Nearest(string number) => NearestWord.Find(number, _setOf.Keys);

    /// <summary>
    /// Where an entry names numbers of a list, these stand instead of the catalogue's for that list: a published
    /// figure names OTA and OWASP numbers alone, and says nothing about other lists.
    /// </summary>
    public IReadOnlyList<CrosswalkLink> Of(CountermeasureUse use, Countermeasure? row)
    {
        List<string> own = [.. use.Numbers.Where(IsKnown)];
        var replaced = own.Select(n => _setOf[n]).ToHashSet(StringComparer.Ordinal);
        var confirmed = (row?.Crosswalk ?? []).Where(l => l.Confirmed).Select(l => l.To)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. own.Select(n => new CrosswalkLink(n, confirmed.Contains(n), use.Id)),
            .. (row?.Crosswalk ?? []).Where(l => !replaced.Contains(_setOf[l.To])),
        ];
    }
}
