using System.Globalization;
using System.Text.Json.Nodes;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Sarif;

/// <summary>A result for each risk and each lint finding.</summary>
internal static class SarifResults
{
    // Versioned by SARIF §3.27.17: a consumer compares only fingerprints of the same name.
    private const string RiskFingerprint = "yuimoriRisk/v1";
    private const string LintFingerprint = "yuimoriLint/v1";

    public static IEnumerable<JsonObject> Of(
        DesignResult result, SarifRules rules, SarifPlaces places, Language language) =>
        result.Risks.Concat(result.SetAside).Select(r => Risk(r, rules, places, language))
            .Concat(result.Lint.Select(l => Lint(l, rules, places, language)));

    private static JsonObject Risk(AssessedRisk risk, SarifRules rules, SarifPlaces places, Language language)
    {
        var (rule, place, score) = (risk.Risk.Rule, risk.Risk.Place, risk.Risk.Score);
        var json = new JsonObject
        {
            ["ruleId"] = rule.Id,
            ["ruleIndex"] = rules.IndexOf(rule.Id),
            ["level"] = SarifRules.LevelOf(score.Band),
            ["rank"] = Export.JsonOut.Percent(score.Risk),
            ["message"] = new JsonObject { ["text"] = $"{risk.Risk.Title.In(language)}. {rule.What.In(language)}" },
            ["locations"] = places.Of(place.Position, place.Id),
            ["partialFingerprints"] = new JsonObject { [RiskFingerprint] = risk.Risk.Id },
            ["properties"] = new JsonObject
            {
                ["risk"] = Number(score.Risk),
                ["residual"] = Number(risk.Residual.Risk),
                ["vector"] = score.Vector.ToString(),
                ["decision"] = risk.Decision is { } decision ? SystemWords.Decision.WordOf(decision.Kind) : "undecided",
            },
        };
        if (Suppression(risk, language) is { } suppression) json["suppressions"] = new JsonArray(suppression);
        return json;
    }

    /// <summary>
    /// An exception that stands, or a decision to accept that stands. Expired ones suppress nothing: the finding is
    /// back.
    /// </summary>
    private static JsonObject? Suppression(AssessedRisk risk, Language language)
    {
        if (risk is { IsSetAside: true, Exception: { } exception })
        {
            return Suppressed(
                $"{SystemWords.ExceptionStatus.LabelOf(exception.Status).In(language)}: "
                + $"{exception.Reason.In(language)} ({exception.Owner}, {Day(exception.Until)})");
        }

        return risk is { Standing: DecisionStanding.Decided, Decision: { Kind: DecisionKind.Accept } decision }
            ? Suppressed($"{decision.Reason.In(language)} ({decision.Person}, {Day(decision.Until!.Value)})")
            : null;
    }

    private static JsonObject Suppressed(string why) => new()
    {
        ["kind"] = "external",
        ["status"] = "accepted",
        ["justification"] = why,
    };

    private static JsonObject Lint(LintFinding finding, SarifRules rules, SarifPlaces places, Language language) =>
        new()
    {
        ["ruleId"] = finding.Code,
        ["ruleIndex"] = rules.IndexOf(finding.Code),
        ["level"] = SarifRules.LevelOf(finding.Level),
        ["message"] = new JsonObject
        {
            ["text"] = $"{finding.Subject}: {finding.Text.In(language)} {finding.Remedy.In(language)}",
        },
        ["locations"] = places.Of(finding.Position, finding.Subject),
        ["partialFingerprints"] = new JsonObject { [LintFingerprint] = $"{finding.Code}/{finding.Subject}" },
    };

    private static JsonValue Number(decimal value) => JsonValue.Create(value);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
