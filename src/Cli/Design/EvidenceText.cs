using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Evidence;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Design;

/// <summary>What results say of countermeasures, for people; refuted ones first.</summary>
internal sealed class EvidenceText(TextWriter output, Language language)
{
    private static readonly EvidenceStanding[] Order =
    [
        EvidenceStanding.Refuted, EvidenceStanding.NotCovered, EvidenceStanding.Shown, EvidenceStanding.Unlinked,
    ];

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public void Write(SystemModel model, EvidenceReport report)
    {
        Say($"{model.Name.Ja}：対策 {report.Countermeasures.Count}件、テスト {report.TestCount}件、解析ルール {report.RuleCount}件",
            $"{model.Name.En}: {report.Countermeasures.Count} countermeasures, {report.TestCount} tests, "
            + $"{report.RuleCount} analysis rules");
        foreach (var standing in Order)
        {
            var found = report.Countermeasures.Where(c => c.Standing == standing).ToList();
            if (found.Count == 0) continue;
            output.WriteLine();
            var label = LabelOf(standing);
            Say($"{label.Ja}（{found.Count}件）", $"{label.En} ({found.Count})");
            foreach (var measure in found) Countermeasure(measure);
        }
    }

    private void Countermeasure(CountermeasureEvidence evidence)
    {
        var measure = evidence.Measure;
        var name = measure.Name?.In(language) ?? measure.Is ?? measure.Id;
        Line($"  {Mark(evidence.Standing)} {measure.Id}  {name}  [{string.Join(", ", measure.At)}]"
            + (measure.Against.Count == 0 ? "" : $"  → {string.Join(", ", measure.Against)}"));
        foreach (var link in evidence.Links)
        {
            var what = link.IsUnknown
                ? new LocalisedText("該当する結果がありません（名前の誤り、または結果のファイルが未指定）",
                    "no result answers to it: misspelt, or its file was not given")
                : new LocalisedText($"{link.Count}件、{link.First}", $"{link.Count} results, {link.First}");
            Line($"      {Mark(link.Standing)} {link.Reference}  {what.In(language)}");
        }

        if (StateHint(evidence) is { } hint) Line($"      {hint.In(language)}");
    }

    /// <summary>What the file says of the countermeasure's state, where that does not fit the results.</summary>
    private static LocalisedText? StateHint(CountermeasureEvidence evidence) =>
        (evidence.Standing, evidence.Measure.State) switch
    {
        (EvidenceStanding.Shown, not MeasureState.Verified) => new(
            "ファイルのstateを verified にできます。", "its state in the file can become verified."),
        (EvidenceStanding.Refuted or EvidenceStanding.NotCovered, MeasureState.Verified) => new(
            "ファイルでは verified ですが、結果はそれを示していません。",
            "the file says verified; the results do not show it."),
        _ => null,
    };

    public static void WriteJson(TextWriter output, EvidenceReport report)
    {
        var json = new JsonObject
        {
            ["tests"] = report.TestCount,
            ["rules"] = report.RuleCount,
            ["countermeasures"] = new JsonArray([.. report.Countermeasures.Select(Json)]),
        };
        output.WriteLine(json.ToJsonString(Options));
    }

    private static JsonObject Json(CountermeasureEvidence evidence) => new()
    {
        ["id"] = evidence.Measure.Id,
        ["standing"] = Word(evidence.Standing),
        ["label"] = new JsonObject { ["ja"] = LabelOf(evidence.Standing).Ja, ["en"] = LabelOf(evidence.Standing).En },
        ["state"] = SystemWords.MeasureState.WordOf(evidence.Measure.State),
        ["against"] = new JsonArray([.. evidence.Measure.Against.Select(a => (JsonNode?)a.ToString())]),
        ["evidence"] = new JsonArray([.. evidence.Links.Select(l => new JsonObject
        {
            ["reference"] = l.Reference,
            ["standing"] = Word(l.Standing),
            ["results"] = l.Count,
            ["first"] = l.First,
        })]),
    };

    private static string Word(EvidenceStanding standing) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(standing.ToString());

    private static LocalisedText LabelOf(EvidenceStanding standing) => standing switch
    {
        EvidenceStanding.Shown => new("示された対策", "Shown to work"),
        EvidenceStanding.Refuted => new("結果と食い違う対策", "Refuted"),
        EvidenceStanding.NotCovered => new("結果のない対策", "Not covered"),
        _ => new("結果と結び付いていない対策", "Linked to nothing"),
    };

    private static string Mark(EvidenceStanding standing) => standing switch
    {
        EvidenceStanding.Shown => "○",
        EvidenceStanding.Refuted => "×",
        EvidenceStanding.NotCovered => "?",
        _ => "–",
    };

    private void Say(string ja, string en) => Line(new LocalisedText(ja, en).In(language));

    private void Line(string text) => output.WriteLine(Terminal.Safe(text));
}
