using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Exchange.Foreign;

namespace Yuimori.Workbench.Exchange.Evidence;

/// <summary>
/// Reads what the rules of SARIF 2.1.0 runs found. A rule that ran and found nothing speaks for a countermeasure; that
/// is only known of rules that the file lists, so a rule that is not listed says nothing at all.
/// </summary>
internal static class SarifReader
{
    public static Checked<List<AnalysisResult>> Read(string path)
    {
        var parsed = ForeignFile.Read(path);
        if (!parsed.IsOk) return Checked<List<AnalysisResult>>.Bad(parsed.Problems);
        var problems = new ForeignProblems(path);
        var version = parsed.Value.Text("version");
        if (parsed.Value["runs"] is not ForeignList || version is not "2.1.0")
        {
            problems.Add(
                parsed.Value["runs"] is null ? ForeignProblems.UnknownFormat : ForeignProblems.Version,
                parsed.Value.Position, new("SARIF 2.1.0のファイルではありません。", "This is not a SARIF 2.1.0 file."),
                version ?? "",
                new("\"version\": \"2.1.0\" と \"runs\" のあるJSON", "JSON with \"version\": \"2.1.0\" and \"runs\""));
            return problems.Bad<List<AnalysisResult>>();
        }

        var results = new Dictionary<string, AnalysisResult>(StringComparer.Ordinal);
        foreach (var run in parsed.Value.Maps("runs")) Run(run, results);
        return Checked<List<AnalysisResult>>.Ok([.. results.Values]);
    }

    private static void Run(ForeignMap run, Dictionary<string, AnalysisResult> results)
    {
        // A run that says that it failed proves nothing by finding nothing.
        var failed = run.Maps("invocations").Any(i => i.Flag("executionSuccessful") == false);
        var tool = run.Map("tool");
        var rules = (tool?.Map("driver")?.Maps("rules") ?? [])
            .Concat((tool?.Maps("extensions") ?? []).SelectMany(e => e.Maps("rules"))).ToList();
        if (!failed)
        {
            foreach (var rule in rules)
            {
                if (rule.Text("id") is { } id) results.TryAdd(id, new(id, []));
            }
        }

        foreach (var result in run.Maps("results")) Result(result, rules, results);
    }

    private static void Result(ForeignMap result, List<ForeignMap> rules, Dictionary<string, AnalysisResult> results)
    {
        var index = result.Text("ruleIndex") ?? result.Map("rule")?.Text("index");
        var listed = int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < rules.Count
            ? rules[i] : null;
        if ((result.Text("ruleId") ?? result.Map("rule")?.Text("id") ?? listed?.Text("id")) is not { } id) return;
        if (!results.TryGetValue(id, out var known)) results[id] = known = new(id, []);
        if (Counts(result, listed)) known.Findings.Add(Place(result));
    }

    private static bool Counts(ForeignMap result, ForeignMap? rule)
    {
        if (result.Text("kind") is { } kind && kind is not ("fail" or "open")) return false;
        if (result.Text("baselineState") == "absent") return false;
        var isSuppressed = result.Maps("suppressions").Any(s => s.Text("status") is null or "accepted");
        var level = result.Text("level") ?? rule?.Map("defaultConfiguration")?.Text("level") ?? "warning";
        return !isSuppressed && (level is "error" or "warning");
    }

    private static string Place(ForeignMap result)
    {
        var physical = result.Maps("locations").FirstOrDefault()?.Map("physicalLocation");
        var uri = physical?.Map("artifactLocation")?.Text("uri") ?? "";
        return physical?.Map("region")?.Text("startLine") is { } line ? $"{uri}:{line}" : uri;
    }
}
