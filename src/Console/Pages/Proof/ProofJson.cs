using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Yuimori.Kernel.Text;
using Yuimori.Proof;

namespace Yuimori.Console.Pages.Proof;

/// <summary>The proof as JSON, in both languages. Ids never change with the language.</summary>
internal static class ProofJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    public static IResult Answer(ProofView view) =>
        TypedResults.Text(Of(view).ToJsonString(Options), "application/json");

    public static JsonObject Of(ProofView view) => new()
    {
        ["at"] = Time(view.Report.At),
        ["journalSize"] = view.Report.JournalSize,
        ["holds"] = view.Report.Holds,
        ["counts"] = Counts(view.Report),
        ["requirements"] = new JsonArray([.. view.Report.Requirements.Select(v => Requirement(v, view))]),
    };

    private static JsonObject Counts(ProofReport report)
    {
        var counts = new JsonObject();
        foreach (var state in Enum.GetValues<EvidenceState>()) counts[Word(state)] = report.Count(state);
        return counts;
    }

    private static JsonObject Requirement(RequirementVerdict verdict, ProofView view) => new()
    {
        ["id"] = verdict.Requirement.Id,
        ["requirement"] = verdict.Requirement.Requirement,
        ["title"] = Both(verdict.Requirement.Title.Text),
        ["state"] = Word(verdict.State),
        ["since"] = Time(view.Since.GetValueOrDefault(verdict.Requirement.Id)?.At),
        ["functions"] = new JsonArray([.. verdict.Requirement.Functions.Select(f => (JsonNode)f.ToString())]),
        ["rules"] = new JsonArray([.. verdict.Rules.Select(Rule)]),
    };

    private static JsonObject Rule(RuleVerdict verdict) => new()
    {
        ["id"] = verdict.Rule.Id,
        ["claim"] = Both(verdict.Rule.Claim),
        ["judge"] = verdict.Rule.Judge.ToString().ToLowerInvariant(),
        ["event"] = verdict.Rule.Event,
        ["freshSeconds"] = verdict.Rule.FreshFor?.TotalSeconds,
        ["state"] = Word(verdict.State),
        ["remedy"] = Both(verdict.Rule.Remedy),
        ["subjects"] = new JsonArray([.. verdict.Subjects.Select(Subject)]),
    };

    private static JsonObject Subject(SubjectVerdict verdict) => new()
    {
        ["component"] = verdict.Subject.Value,
        ["state"] = Word(verdict.State),
        ["record"] = verdict.Because?.Index,
        ["at"] = Time(verdict.Because?.Event.At),
    };

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static string Word(EvidenceState state) => state.ToString().ToLowerInvariant();

    private static JsonObject Both(LocalisedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };
}
