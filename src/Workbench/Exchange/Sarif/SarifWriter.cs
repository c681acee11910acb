using System.Text.Json.Nodes;
using Yuimori.Kernel;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Exchange.Sarif;

/// <summary>
/// Writes SARIF 2.1.0 (OASIS standard): a rule for each threat rule and lint check met, a result for each risk and lint
/// finding, at its line of the System file. The risk's id is the fingerprint, so a finding stays the same finding
/// however the file is edited around it.
/// </summary>
internal static class SarifWriter
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static ExportResult Write(DesignResult result, Language language)
    {
        var rules = new SarifRules(result, language);
        var places = new SarifPlaces(result.Model, language);
        var driver = new JsonObject
        {
            ["name"] = "Yuimori",
            ["version"] = ProductVersion.Text,
            ["semanticVersion"] = ProductVersion.Text,
            ["language"] = language == Language.Japanese ? "ja" : "en",
            ["rules"] = JsonOut.Array(rules.All),
        };
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            ["automationDetails"] = new JsonObject { ["id"] = $"yuimori-design/{result.Model.Id}/" },
            ["language"] = language == Language.Japanese ? "ja" : "en",
            ["columnKind"] = "utf16CodeUnits",
            ["artifacts"] = new JsonArray(new JsonObject
            {
                ["location"] = new JsonObject { ["uri"] = places.Uri },
                ["mimeType"] = "application/yaml",
                ["hashes"] = new JsonObject { ["sha-256"] = result.Model.Source.Sha256 },
            }),
            ["results"] = JsonOut.Array(SarifResults.Of(result, rules, places, language)),
        };
        var json = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        return new(JsonOut.Text(json), Losses(result));
    }

    private static IReadOnlyList<Loss> Losses(DesignResult result)
    {
        var losses = ExportLosses.Of(
            result, "SARIF", "stated risks", "decisions", "decisions.person", "decisions.until", "exceptions",
            "lint", "set aside");
        losses.Add("texts", result.Model.Id, new(
            "この形式は1つの言語だけを持ちます（--langで選びます）。",
            "The format holds one language; choose it with --lang."), result.Risks.Count + result.Lint.Count);
        return losses.Sorted;
    }
}
