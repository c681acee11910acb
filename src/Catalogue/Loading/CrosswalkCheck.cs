using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Loading;

/// <summary>Frameworks are two levels deep, and a countermeasure meets a requirement once.</summary>
internal static class CrosswalkCheck
{
    public static IEnumerable<YamlProblem> Run(IReadOnlyList<GuidelineFile> files)
    {
        var tables = files.Where(f => f.Root["framework"] is not null).ToList();
        var reference = tables.Where(f => f.Root.Map("framework").Text("kind") == "reference")
            .SelectMany(f => f.Root.Rows("rows")).Select(r => r.Text("id")).ToHashSet(StringComparer.Ordinal);
        return tables.SelectMany(Framework).Concat(files.SelectMany(f => Countermeasures(f, reference)));
    }

    private static IEnumerable<YamlProblem> Framework(GuidelineFile file)
    {
        var id = file.Root.Map("framework").Scalar("id");
        if (file.Name != $"crosswalk/{id.Text}.yaml")
        {
            yield return CatalogueChecks.Problem(
                "CAT-07", file, id, new("ファイルの置き場所と内容が一致しません。", "Place and content of the file differ."),
                id.Text, new($"crosswalk/{id.Text}.yaml に置くこと", $"the file crosswalk/{id.Text}.yaml"));
        }

        var headings = file.Root.Rows("rows").Where(r => r["parent"] is null).Select(r => r.Text("id"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var parent in file.Root.Rows("rows").SelectMany(r => r.Words("parent")))
        {
            if (headings.Contains(parent.Text)) continue;
            yield return CatalogueChecks.Problem(
                "CAT-09", file, parent, new("見出しの行ではありません。", "This is not a heading of the framework."), parent.Text,
                new("同じファイルにある、parent のない行", "a row of the same file without a parent"),
                NearestWord.Find(parent.Text, headings));
        }
    }

    private static IEnumerable<YamlProblem> Countermeasures(GuidelineFile file, HashSet<string> reference)
    {
        foreach (var measure in file.Root.Rows("countermeasures"))
        {
            var met = new HashSet<string>(StringComparer.Ordinal);
            foreach (var to in measure.Rows("crosswalk").SelectMany(l => l.Words("to")))
            {
                if (met.Add(to.Text) && !reference.Contains(to.Text)) continue;
                yield return CatalogueChecks.Problem(
                    "CAT-10", file, to,
                    new("2回書かれているか、要件ではない行です。", "The row stands twice, or is no requirement."), to.Text,
                    new("要件の行を1回ずつ（確認済みの対応があれば、そちらだけ）",
                        "each requirement once (a confirmed match alone, where there is one)"));
            }
        }
    }
}
