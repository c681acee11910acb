using System.CommandLine;
using System.Globalization;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Cli.Sheet;

/// <summary>Reads words of the command line against the sheet; an unknown one is said with the nearest.</summary>
internal sealed class SheetArguments(ParseResult parsed, SheetInputs inputs, EvaluationSheet sheet)
{
    /// <summary>Whether every word so far was known.</summary>
    public bool IsOk { get; private set; } = true;

    public IReadOnlyList<string> Places(Option<string[]> option) => List(option, Place);

    public IReadOnlyList<string> Points(Option<string[]> option) => List(option, Point);

    public IReadOnlyList<RiskClass> Classes(Option<string[]> option) => List(option, Class);

    public IReadOnlyList<string> Threats(Option<string[]> option) =>
        List(option, word => Known(word, sheet.Rows.Select(r => r.ThreatId)));

    public IReadOnlyList<LifecyclePhase> Phases(Option<string[]> option) => List(option, Phase);

    public string? Place(string word) => Known(word, sheet.Rows.SelectMany(r => r.Places.Append(r.PlaceId)));

    public string? Point(string word) => Known(
        word.Length > 0 && word.All(char.IsAsciiDigit) ? $"KP-{word}" : word,
        Enumerable.Range(13, 9).Select(n => string.Create(CultureInfo.InvariantCulture, $"KP-{n}")));

    public RiskClass? Class(string word) => Word(word, SheetWords.Class);

    public LifecyclePhase? Phase(string word) => Word(word, SheetWords.Phase);

    /// <summary>Words with a weight, such as <c>KP-16=3</c>.</summary>
    public Dictionary<T, int> Weights<T>(Option<string[]> option, Func<string, T?> read)
        where T : struct
    {
        var weights = new Dictionary<T, int>();
        foreach (var (word, weight) in Pairs(option))
        {
            if (read(word) is { } value) weights[value] = weight;
        }

        return weights;
    }

    /// <summary>As above, for words that stay words.</summary>
    public Dictionary<string, int> Weights(Option<string[]> option, Func<string, string?> read)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, weight) in Pairs(option))
        {
            if (read(word) is { } value) weights[value] = weight;
        }

        return weights;
    }

    private IEnumerable<(string Word, int Weight)> Pairs(Option<string[]> option)
    {
        foreach (var word in Values(option))
        {
            var parts = word.Split('=', 2);
            if (parts.Length == 1) yield return (word, 1);
            else if (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var weight)
                && weight is >= 1 and <= SheetWishes.WeightMax) yield return (parts[0], weight);
            else Refuse(word, null, [$"{parts[0]}=1", $"{parts[0]}={SheetWishes.WeightMax}"]);
        }
    }

    private List<T> List<T>(Option<string[]> option, Func<string, T?> read)
        where T : struct => [.. Values(option).Select(read).OfType<T>()];

    private List<string> List(Option<string[]> option, Func<string, string?> read) =>
        [.. Values(option).Select(read).OfType<string>()];

    private IEnumerable<string> Values(Option<string[]> option) => (parsed.GetValue(option) ?? [])
        .SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private T? Word<T>(string word, WordList<T> words)
        where T : struct, Enum
    {
        if (words.Find(word) is { } value) return value;
        Refuse(word, NearestWord.Find(word, words.Words), words.Words);
        return null;
    }

    private string? Known(string word, IEnumerable<string> words)
    {
        var known = words.Distinct(StringComparer.Ordinal).ToList();
        if (known.Contains(word)) return word;
        Refuse(word, NearestWord.Find(word, known), known);
        return null;
    }

    private void Refuse(string word, string? near, IEnumerable<string> known)
    {
        const int shownMax = 12;
        IsOk = false;
        var list = string.Join(", ", known.Take(shownMax));
        var text = new LocalisedText(
            $"「{word}」は使えません。" + (near is null ? $"使えるもの：{list}" : $"もしかして「{near}」ですか？"),
            $"\"{word}\" is not known here. " + (near is null ? $"Known: {list}" : $"Did you mean \"{near}\"?"));
        parsed.InvocationConfiguration.Error.WriteLine(text.In(inputs.Design.Language(parsed)));
    }
}
