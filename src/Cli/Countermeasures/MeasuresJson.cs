using System.Text.Json;
using System.Text.Json.Nodes;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Countermeasures;

/// <summary>Where-used for programs, in both languages.</summary>
internal static class MeasuresJson
{
    public static void Write(TextWriter output, MeasureBook book) => Print(output, new JsonObject
    {
        ["measures"] = new JsonArray([.. book.Measures.Select(Measure)]),
        ["unknown"] = Unknown(book),
        ["untreated"] = new JsonArray([.. book.Untreated.Select(u => new JsonObject
        {
            ["risk"] = u.Risk.Risk.Id,
            ["score"] = u.Risk.Risk.Score.Risk,
            ["offers"] = Texts(u.Offers),
        })]),
    });

    public static JsonObject Measure(DesignMeasure measure) => new()
    {
        ["id"] = measure.Id,
        ["catalogue"] = measure.Catalogue?.Id,
        ["name"] = Both(measure.Name),
        ["origin"] = Word(measure.Origin),
        ["seen"] = measure.Seen is { } seen ? Both(seen) : null,
        ["state"] = SystemWords.MeasureState.WordOf(measure.State),
        ["means"] = Texts(measure.Means.Select(SystemWords.Means.WordOf)),
        ["at"] = Texts(measure.Places),
        ["risks"] = Texts(measure.Risks.Select(r => r.Risk.Id)),
        ["meets"] = new JsonArray([.. measure.Meets.Select(Link)]),
        ["evidence"] = Texts(measure.Listed?.Evidence ?? []),
        ["line"] = measure.Listed?.Position.Line,
    };

    public static JsonObject Unknown(MeasureBook book) => new()
    {
        ["ids"] = Texts(book.UnknownIds.Select(u => u.Is!)),
        ["numbers"] = Texts(book.UnknownNumbers.Select(u => u.Number)),
    };

    public static JsonObject Link(CrosswalkLink link) => new()
    {
        ["to"] = link.To,
        ["confirmed"] = link.Confirmed,
        ["source"] = link.Source,
    };

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    public static JsonObject Both(LocalisedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };

    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static void Print(TextWriter output, JsonObject json) => output.WriteLine(json.ToJsonString(Options));

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };
}
