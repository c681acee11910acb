using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Loading;

/// <summary>Evidence speaks for a requirement of its function, by Events of its function.</summary>
internal static class EvidenceCheck
{
    public static IEnumerable<YamlProblem> Run(IReadOnlyList<GuidelineFile> files)
    {
        var judged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.IsFunction))
        {
            foreach (var rule in file.Root.Rows("evidence"))
            {
                judged.Add(rule.Text("requirement"));
                foreach (var problem in Rule(file, rule)) yield return problem;
            }
        }

        foreach (var file in files)
        {
            foreach (var row in file.Root.Rows("functionalRequirements"))
            {
                if ((row.Text("evidence") == "judged") == judged.Contains(row.Text("id"))) continue;
                yield return CatalogueChecks.Problem(
                    "CAT-08", file, row.Scalar("evidence"),
                    new("証拠の規則の有無と一致しません。", "This disagrees with the evidence rules that exist."),
                    row.Text("evidence"), new("規則があれば judged、なければ planned", "judged if a rule exists, else planned"));
            }
        }
    }

    private static IEnumerable<YamlProblem> Rule(GuidelineFile file, YamlMapping rule)
    {
        var function = file.Root.Text("id");
        if (!file.Root.Ids("requirements").Contains(rule.Text("requirement")))
        {
            yield return CatalogueChecks.Problem(
                "CAT-08", file, rule.Scalar("requirement"),
                new("この機能の機能要件ではありません。", "This is not a functional requirement of the function."),
                rule.Text("requirement"),
                new("requirements にある機能要件", "a functional requirement that stands in requirements"));
        }

        foreach (var kind in rule.Words("event").Concat(rule.Words("resolvedBy")))
        {
            if (kind.Text.StartsWith($"{function}.", StringComparison.Ordinal)) continue;
            yield return CatalogueChecks.Problem(
                "CAT-08", file, kind, new("この機能のイベントではありません。", "This is not an Event of the function."), kind.Text,
                new($"{function}. で始まるイベント", $"an Event that begins with {function}."));
        }
    }
}
