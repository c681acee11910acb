using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Design;

/// <summary>The result of a check for programs, in both languages.</summary>
internal static class DesignJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Write(TextWriter output, DesignResult result)
    {
        var json = new JsonObject
        {
            ["system"] = result.Model.Id,
            ["file"] = result.Model.Source.Path,
            ["sha256"] = result.Model.Source.Sha256,
            ["lint"] = new JsonArray([.. result.Lint.Select(Lint)]),
            ["risks"] = new JsonArray([.. result.Risks.Select(Risk)]),
            ["placements"] = new JsonArray([.. result.Placements.Select(Placement)]),
        };
        output.WriteLine(json.ToJsonString(Options));
    }

    private static JsonObject Lint(LintFinding finding) => new()
    {
        ["code"] = finding.Code,
        ["level"] = Word(finding.Level),
        ["subject"] = finding.Subject,
        ["text"] = Both(finding.Text),
        ["remedy"] = Both(finding.Remedy),
        ["line"] = finding.Position.Line,
        ["column"] = finding.Position.Column,
    };

    private static JsonObject Risk(AssessedRisk assessed) => new()
    {
        ["id"] = assessed.Risk.Id,
        ["rule"] = assessed.Risk.Rule.Id,
        ["where"] = assessed.Risk.Place.Id,
        ["threat"] = assessed.Risk.Rule.Threat,
        ["title"] = Both(assessed.Risk.Title),
        ["vector"] = assessed.Risk.Score.Vector.ToString(),
        ["attackEase"] = assessed.Risk.Score.AttackEase,
        ["effectFactor"] = assessed.Risk.Score.EffectFactor,
        ["risk"] = assessed.Risk.Score.Risk,
        ["band"] = Word(assessed.Risk.Score.Band),
        ["residual"] = assessed.Residual.Risk,
        ["residualVector"] = assessed.Residual.Vector.ToString(),
        ["standing"] = Word(assessed.Standing),
        ["decision"] = assessed.Decision is { } decision ? Decision(decision) : null,
        ["treatments"] = new JsonArray(
            [.. assessed.Treatments.SelectMany(t => t.Placements).Distinct().Select(Placement)]),
        ["line"] = assessed.Risk.Place.Position.Line,
        ["column"] = assessed.Risk.Place.Position.Column,
    };

    private static JsonObject Decision(DecisionModel decision) => new()
    {
        ["kind"] = SystemWords.Decision.WordOf(decision.Kind),
        ["reason"] = Both(decision.Reason),
        ["person"] = decision.Person,
        ["until"] = decision.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static JsonObject Placement(FunctionPlacement placement) => new()
    {
        ["function"] = placement.Function.ToString(),
        ["wanted"] = placement.Wanted.Value,
        ["at"] = placement.At?.Value,
        ["standing"] = Word(placement.Standing),
        ["moved"] = Word(placement.Moved),
    };

    private static JsonObject Both(LocalisedText text) => new() { ["ja"] = text.Ja, ["en"] = text.En };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
