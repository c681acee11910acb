using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;

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
            ["risks"] = new JsonArray([.. result.Risks.Select(RiskJson.Risk)]),
            ["setAside"] = new JsonArray([.. result.SetAside.Select(RiskJson.Risk)]),
            ["expectations"] = new JsonArray([.. result.Expectations.Select(Expectation)]),
            ["placements"] = new JsonArray([.. result.Placements.Select(RiskJson.Placement)]),
        };
        output.WriteLine(json.ToJsonString(Options));
    }

    private static JsonObject Lint(LintFinding finding) => new()
    {
        ["code"] = finding.Code,
        ["level"] = RiskJson.Word(finding.Level),
        ["subject"] = finding.Subject,
        ["text"] = RiskJson.Both(finding.Text),
        ["remedy"] = RiskJson.Both(finding.Remedy),
        ["line"] = finding.Position.Line,
        ["column"] = finding.Position.Column,
    };

    private static JsonObject Expectation(ExpectationCheck check) => new()
    {
        ["id"] = check.Expectation.Id,
        ["source"] = check.Expectation.Source,
        ["text"] = RiskJson.Both(check.Expectation.Text),
        ["met"] = check.IsMet,
        ["missing"] = new JsonArray([.. check.Gaps.Select(g => (JsonNode)new JsonObject
        {
            ["kind"] = RiskJson.Word(g.Kind),
            ["id"] = g.Missing,
        })]),
    };
}
