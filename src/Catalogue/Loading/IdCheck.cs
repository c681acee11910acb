using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;

namespace Yuimori.Catalogue.Loading;

/// <summary>Each id once, each function's file where its id says, and its rows under its own id.</summary>
internal static class IdCheck
{
    public static IEnumerable<YamlProblem> Run(IReadOnlyList<GuidelineFile> files)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var row in file.Mappings().Where(m => m["id"] is YamlScalar))
            {
                if (seen.Add(row.Text("id"))) continue;
                yield return CatalogueChecks.Problem(
                    "CAT-03", file, row, new("識別子が重複しています。", "The id stands twice."), row.Text("id"),
                    new("全体で重複しない識別子", "an id that no other row has"));
            }
        }

        foreach (var problem in files.Where(f => f.IsFunction).SelectMany(FunctionFile)) yield return problem;
    }

    private static IEnumerable<YamlProblem> FunctionFile(GuidelineFile file)
    {
        var id = FunctionId.Parse(file.Root.Text("id")).Value;
        var phase = id.Phase.ToString().ToLowerInvariant();
        var number = id.Number.ToString("00", CultureInfo.InvariantCulture);
        var name = $"{(int)id.Phase}-{phase}/F{number}-{file.Root.Text("slug")}.yaml";
        if (file.Name != name || file.Root.Text("phase") != phase)
        {
            yield return CatalogueChecks.Problem(
                "CAT-07", file, file.Root, new("ファイルの置き場所と内容が一致しません。", "Place and content of the file differ."),
                $"{id} {file.Root.Text("phase")}", new($"フェーズ {phase} の {name}", $"phase {phase} in {name}"));
        }

        foreach (var row in file.Mappings().Where(m => m != file.Root && m["id"] is YamlScalar))
        {
            if (row.Text("id").StartsWith($"{id}-", StringComparison.Ordinal)) continue;
            yield return CatalogueChecks.Problem(
                "CAT-07", file, row, new("他の機能の識別子です。", "The id belongs to another function."), row.Text("id"),
                new($"{id}- で始まる識別子", $"an id that begins with {id}-"));
        }
    }
}
