using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Cli.Sheet;

/// <summary>The sheet and what is made of it for programs, in both languages.</summary>
internal static class SheetJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(Text(json));

    public static string Text(JsonObject json) => json.ToJsonString(Options) + "\n";

    public static JsonObject Sheet(
        EvaluationSheet sheet, SheetFilter filter, IReadOnlyList<SheetProduct> products) => new()
        {
            ["system"] = sheet.SystemId,
            ["products"] = Products(products),
            ["rows"] = new JsonArray([.. filter.Apply(sheet).Select(r => Row(sheet, r, filter, products))]),
            ["orphans"] = new JsonArray([.. sheet.Orphans.Select(o => new JsonObject
        {
            ["row"] = o.Key.Row,
            ["phase"] = SheetWords.Phase.WordOf(o.Key.Phase),
            ["product"] = o.Key.Product,
            ["answer"] = Answer(o.Answer),
            ["text"] = Both(o.Text),
        })]),
        };

    public static JsonObject Comparison(EvaluationSheet sheet, ProductComparison comparison) => new()
    {
        ["system"] = sheet.SystemId,
        ["wanted"] = (int)comparison.Wishes.Wanted,
        ["products"] = Products(comparison.Products),
        ["total"] = Scores(comparison, comparison.Totals),
        ["points"] = Sums(comparison, comparison.ByPoint),
        ["components"] = Sums(comparison, comparison.ByComponent),
        ["phases"] = Sums(comparison, comparison.ByPhase),
        ["classes"] = Sums(comparison, comparison.ByClass),
        ["cells"] = new JsonArray([.. comparison.Items.Select(i => new JsonObject
        {
            ["row"] = i.Row.Id,
            ["phase"] = SheetWords.Phase.WordOf(i.Phase),
            ["weight"] = i.Weight,
            ["gap"] = Word(i.Gap),
            ["answers"] = new JsonObject(i.Entries.Select(e => KeyValuePair.Create(
                e.Product.Id, (JsonNode?)Answer(e.Answer, Word(e.Gap))))),
        })]),
    };

    public static JsonObject Requirements(
        EvaluationSheet sheet, IReadOnlyList<DevelopmentRequirement> requirements) => new()
        {
            ["system"] = sheet.SystemId,
            ["requirements"] = new JsonArray([.. requirements.Select(r => new JsonObject
        {
            ["id"] = r.Id,
            ["phase"] = SheetWords.Phase.WordOf(r.Phase),
            ["place"] = r.PlaceId,
            ["point"] = r.PointId,
            ["measure"] = Both(r.Measure),
            ["origin"] = Word(r.Origin),
            ["rows"] = new JsonArray([.. r.Rows.Select(x => (JsonNode)x.Id)]),
            ["weight"] = r.Weight,
            ["wanted"] = (int)r.Wanted,
            ["reached"] = Level(r.Reached),
        })]),
        };

    public static JsonObject Import(SheetImport import, bool isSaved) => new()
    {
        ["ok"] = import.IsOk,
        ["saved"] = isSaved,
        ["rows"] = import.RowCount,
        ["products"] = Products(import.ProductChanges),
        ["changes"] = new JsonArray([.. import.Changes.Select(c => new JsonObject
        {
            ["row"] = c.Key.Row,
            ["phase"] = SheetWords.Phase.WordOf(c.Key.Phase),
            ["product"] = c.Key.Product,
            ["before"] = Answer(c.Before),
            ["after"] = Answer(c.After),
        })]),
        ["problems"] = new JsonArray([.. import.Problems.Select(p => new JsonObject
        {
            ["code"] = p.Code,
            ["place"] = p.Place,
            ["error"] = p.IsError,
            ["what"] = Both(p.What),
            ["came"] = p.Came,
            ["remedy"] = Both(p.Remedy),
        })]),
    };

    private static JsonObject Row(
        EvaluationSheet sheet, SheetRow row, SheetFilter filter, IReadOnlyList<SheetProduct> products) => new()
        {
            ["id"] = row.Id,
            ["place"] = row.PlaceId,
            ["component"] = Both(row.PlaceName),
            ["owner"] = row.Owner is { } owner ? Both(owner) : null,
            ["class"] = SheetWords.Class.WordOf(row.Class),
            ["risk"] = Both(row.Risk),
            ["detail"] = Both(row.RiskDetail),
            ["score"] = row.Score,
            ["threat"] = row.ThreatId,
            ["point"] = row.PointId,
            ["phases"] = new JsonArray([.. filter.ShownPhases.Where(p => row.Cell(p).IsAsked).Select(p => new JsonObject
        {
            ["phase"] = SheetWords.Phase.WordOf(p),
            ["measures"] = new JsonArray([.. row.Cell(p).Measures.Select(m => new JsonObject
            {
                ["text"] = Both(m.Text),
                ["origin"] = Word(m.Origin),
                ["reference"] = m.Reference,
                ["source"] = m.Source,
                ["derived"] = m.IsDerived,
            })]),
            ["answers"] = new JsonObject(products.Select(x => KeyValuePair.Create(
                x.Id, (JsonNode?)Answer(sheet.At(row, p, x))))),
        })]),
        };

    private static JsonArray Products(IReadOnlyList<SheetProduct> products) =>
        new([.. products.Select(p => new JsonObject
        {
            ["id"] = p.Id, ["maker"] = p.Maker, ["name"] = p.Name, ["version"] = p.Version,
        })]);

    private static JsonArray Sums(ProductComparison comparison, IReadOnlyList<ComparisonSum> sums) =>
        new([.. sums.Select(s => new JsonObject
        {
            ["id"] = s.Id, ["name"] = Both(s.Name), ["scores"] = Scores(comparison, s.Scores),
        })]);

    private static JsonObject Scores(ProductComparison comparison, IReadOnlyList<SheetScore> scores) =>
        new(comparison.Products.Zip(scores, (p, s) => KeyValuePair.Create(p.Id, (JsonNode?)new JsonObject
        {
            ["points"] = s.Points,
            ["maximum"] = s.Maximum,
            ["open"] = s.Open,
            ["answered"] = s.Answered,
            ["unanswered"] = s.Unanswered,
            ["notApplicable"] = s.NotApplicable,
        })));

    private static JsonObject Answer(SheetAnswer answer, string? gap = null)
    {
        var json = new JsonObject
        {
            ["level"] = Level(answer.Level),
            ["note"] = answer.Note,
            ["evidence"] = answer.Evidence,
        };
        if (gap is not null) json["gap"] = gap;
        return json;
    }

    private static JsonNode? Level(SheetLevel? level) => level switch
    {
        null => null,
        SheetLevel.NotApplicable => "na",
        _ => (int)level,
    };

    private static JsonObject Both(LocalisedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
