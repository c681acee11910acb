using System.Web;
using Microsoft.AspNetCore.Http;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Risks;

namespace Yuimori.Console.Pages.Design.Findings;

/// <summary>Which findings are shown, in what order, in what groups.</summary>
public sealed record FindingFilter
{
    /// <summary>Orders of the list.</summary>
    public static IReadOnlyList<string> Sorts { get; } = ["score", "residual", "place", "threat", "state"];

    /// <summary>Groups of the list.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["alike", "place", "threat", "band", "state"];

    /// <summary>Only of this band.</summary>
    public CrssBand? Band { get; init; }

    /// <summary>Only where this was said.</summary>
    public FindingState? State { get; init; }

    /// <summary>Only at this Component or Link.</summary>
    public string? Place { get; init; }

    /// <summary>Only of this threat class.</summary>
    public string? Threat { get; init; }

    /// <summary>Only with this text in title, place or id.</summary>
    public string? Text { get; init; }

    /// <summary>One of <see cref="Sorts"/>.</summary>
    public string Sort { get; init; } = "score";

    /// <summary>One of <see cref="Groups"/>; null: none.</summary>
    public string? Group { get; init; }

    /// <summary>Whether anything is left out.</summary>
    public bool IsSet =>
        Band is not null || State is not null || Place is not null || Threat is not null || Text is not null;

    /// <summary>Reads the filter of an address; with an error the rest of it still stands.</summary>
    public static (FindingFilter Filter, Error? Error) Read(IQueryCollection query)
    {
        var reader = new QueryReader(query);
        var band = reader.Word("band", Enum.GetValues<CrssBand>().Select(WordOf));
        var state = reader.Word("state", Enum.GetValues<FindingState>().Select(WordOf));
        var filter = new FindingFilter
        {
            Band = band is null ? null : Enum.Parse<CrssBand>(band, ignoreCase: true),
            State = state is null ? null : Enum.Parse<FindingState>(state, ignoreCase: true),
            Place = Short(reader.Text("place")),
            Threat = Short(reader.Text("threat")),
            Text = Short(reader.Text("text")),
            Sort = reader.Word("sort", Sorts) ?? "score",
            Group = reader.Word("group", Groups),
        };
        return (filter, reader.Error);
    }

    /// <summary>A band or state as an address names it.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>The rows that are shown, in their groups; one group without a name when there are none.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<FindingRow> Rows)> Apply(IEnumerable<FindingRow> rows,
        Language language)
    {
        var shown = Order(rows.Where(row => Lets(row, language)), language).ToList();
        return Group is null
            ? [("", shown)]
            : [.. shown.GroupBy(KeyOf).OrderBy(g => Rank(g.Key, shown)).Select(g =>
                (g.Key, (IReadOnlyList<FindingRow>)[.. g]))];
    }

    /// <summary>The query of this filter, with its question mark; empty: nothing is set.</summary>
    public string Query()
    {
        (string Name, string? Value)[] parts =
        [
            ("band", Band is { } band ? WordOf(band) : null), ("state", State is { } state ? WordOf(state) : null),
            ("place", Place), ("threat", Threat), ("text", Text), ("sort", Sort == "score" ? null : Sort),
                ("group", Group),
        ];
        var set = parts.Where(static p => p.Value is not null).Select(static p =>
            $"{p.Name}={HttpUtility.UrlEncode(p.Value)}");
        return string.Join('&', set) is { Length: > 0 } query ? "?" + query : "";
    }

    // 100 characters: no id and no word that anybody looks for is longer, and it is written into the page again.
    private static string? Short(string? text) => text is { Length: > 100 } ? text[..100] : text;

    private bool Lets(FindingRow row, Language language) =>
        (Band is not { } band || row.Score.Band == band)
        && (State is not { } state || row.State == state)
        && (Place is null || row.PlaceId == Place)
        && (Threat is null || row.Threat == Threat)
        && (Text is null
            || $"{row.Title.In(language)} {row.Place.In(language)} {row.Id} {row.Threat}".Contains(Text,
                StringComparison.OrdinalIgnoreCase));

    private IEnumerable<FindingRow> Order(IEnumerable<FindingRow> rows, Language language) => Sort switch
    {
        "residual" => rows.OrderByDescending(static r => r.Assessed.Target.Risk),
        "place" => rows.OrderBy(r => r.Place.In(language), StringComparer.CurrentCulture),
        "threat" => rows.OrderBy(static r => r.Threat, StringComparer.Ordinal),
        "state" => rows.OrderBy(static r => r.State),
        _ => rows,
    };

    private string KeyOf(FindingRow row) => Group switch
    {
        "alike" => row.Group.Id,
        "place" => row.PlaceId,
        "threat" => row.Threat,
        "band" => WordOf(row.Score.Band),
        _ => WordOf(row.State),
    };

    // Groups stand in the order of their worst finding, bands and states in their own.
    private int Rank(string key, List<FindingRow> shown) => Group switch
    {
        "band" => -(int)Enum.Parse<CrssBand>(key, ignoreCase: true),
        "state" => (int)Enum.Parse<FindingState>(key, ignoreCase: true),
        _ => shown.FindIndex(row => KeyOf(row) == key),
    };
}
