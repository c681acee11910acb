namespace Yuimori.Workbench.Picture.Text;

/// <summary>
/// Writes numbers of guidelines as the field does: OTA-1, OTA-3, OWASP2014-8 become (OTA1,3) (OWASP8). The year of an
/// edition is left out only while the picture quotes no other edition of the same guideline; a note then names it.
/// </summary>
internal sealed class NumberNames
{
    private const int YearDigits = 4;

    private readonly SortedDictionary<string, SortedSet<string>> _editions = new(StringComparer.Ordinal);

    /// <param name="numbers">Every number in the picture.</param>
    public NumberNames(IEnumerable<string> numbers)
    {
        foreach (var guideline in numbers.Select(number => Split(number).Guideline))
        {
            var family = FamilyOf(guideline);
            if (!_editions.TryGetValue(family, out var editions))
            {
                _editions.Add(family, editions = new SortedSet<string>(StringComparer.Ordinal));
            }

            editions.Add(guideline);
        }
    }

    /// <summary>The editions whose year is left out, by the name that stands for them.</summary>
    public IReadOnlyList<(string Shown, string Edition)> Shortened =>
    [
        .. _editions
            .Where(pair => pair.Value.Count == 1 && pair.Value.Min != pair.Key)
            .Select(pair => (pair.Key, pair.Value.Min!)),
    ];

    /// <summary>The numbers by guideline, each in brackets, in the order that the guidelines are met.</summary>
    public string Write(IReadOnlyList<string> numbers) => string.Join(' ', numbers
        .Select(Split)
        .GroupBy(number => number.Guideline)
        .Select(group => $"({Before(group.Key)}{string.Join(',', group.Select(number => number.Number).Distinct())})"));

    // "EN303645" and "5.5" would run together.
    private string Before(string guideline)
    {
        var shown = Shown(guideline);
        return shown.Length > 0 && char.IsAsciiDigit(shown[^1]) ? shown + "-" : shown;
    }

    private string Shown(string guideline)
    {
        var family = FamilyOf(guideline);
        return _editions.TryGetValue(family, out var editions) && editions.Count == 1 ? family : guideline;
    }

    private static (string Guideline, string Number) Split(string number)
    {
        var clean = SafeText.Clean(number);
        var at = clean.LastIndexOf('-');
        return at <= 0 ? ("", clean) : (clean[..at], clean[(at + 1)..]);
    }

    private static string FamilyOf(string guideline)
    {
        var start = guideline.Length - YearDigits;
        var hasYear = start > 0 && guideline[start..].All(char.IsAsciiDigit);
        return hasYear ? guideline[..start].TrimEnd(' ', '-') : guideline;
    }
}
