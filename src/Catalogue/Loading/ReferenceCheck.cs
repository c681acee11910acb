using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Loading;

/// <summary>Every reference names a row that exists, and a row that is named names back.</summary>
internal static class ReferenceCheck
{
    private static readonly string[] Keys =
    [
        "functions", "functionalRequirements", "requirement", "requirements", "considerations", "seeAlso", "threats",
        "guidelines", "points", "principle", "to", "parent",
    ];

    // The same fact written at both ends: who reads one file sees it, and neither end can change alone.
    private static readonly (string From, string Key, string To, string Back)[] Pairs =
    [
        ("REQ-", "functionalRequirements", "FR-", "requirement"),
        ("FR-", "functions", "F", "requirements"),
        ("GL-", "functions", "F", "guidelines"),
        ("TH-", "functions", "F", "threats"),
        ("IC-", "functions", "F", "considerations"),
        ("GL-", "points", "KP-", "guidelines"),
    ];

    public static IEnumerable<YamlProblem> Run(IReadOnlyList<GuidelineFile> files)
    {
        var rows = new Dictionary<string, (GuidelineFile File, YamlMapping Row)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var row in file.Mappings().Where(m => m["id"] is YamlScalar))
                rows.TryAdd(row.Text("id"), (file, row));
        }

        var ids = rows.Keys.ToHashSet(StringComparer.Ordinal);
        var unresolved = files.SelectMany(f => Unresolved(f, ids)).ToList();
        return unresolved.Count > 0
            ? unresolved
            : Pairs.SelectMany(p => OneWay(rows, p.From, p.Key, p.Back)
                .Concat(OneWay(rows, p.To, p.Back, p.Key, p.From)))
                .Concat(files.SelectMany(HazardUnion));
    }

    private static IEnumerable<YamlProblem> Unresolved(GuidelineFile file, HashSet<string> ids) =>
        from row in file.Mappings()
        from key in Keys
        from word in row.Words(key)
        where !ids.Contains(word.Text)
        select CatalogueChecks.Problem(
            "CAT-01", file, word, new("参照先がありません。", "What is referred to does not exist."), word.Text,
            new("存在する行の識別子", "the id of a row that exists"), NearestWord.Find(word.Text, ids));

    /// <summary>What rows of one kind name under a key must name them back.</summary>
    private static IEnumerable<YamlProblem> OneWay(
        Dictionary<string, (GuidelineFile File, YamlMapping Row)> rows, string from, string key, string back,
        string? only = null)
    {
        foreach (var (id, (_, row)) in rows.Where(r => IsOfKind(r.Key, from)))
        {
            foreach (var named in row.Ids(key).Where(n => only is null || IsOfKind(n, only)))
            {
                var (file, target) = rows[named];
                if (target.Ids(back).Contains(id)) continue;
                yield return CatalogueChecks.Problem(
                    "CAT-02", file, target, new("逆方向の参照がありません。", "The reference is missing in the other direction."),
                    named, new($"{named} の {back} に {id}", $"{id} in {back} of {named}"));
            }
        }
    }

    /// <summary>A guideline's functions are exactly those that its rows of table B-1 name.</summary>
    private static IEnumerable<YamlProblem> HazardUnion(GuidelineFile file)
    {
        foreach (var row in file.Root.Rows("guidelines"))
        {
            var named = row.Rows("hazards").SelectMany(h => h.Ids("functions")).ToHashSet(StringComparer.Ordinal);
            if (named.SetEquals(row.Ids("functions"))) continue;
            var all = string.Join(", ", named);
            yield return CatalogueChecks.Problem(
                "CAT-02", file, row, new("ハザードの機能と一致しません。", "The functions differ from those of its hazards."),
                string.Join(", ", row.Ids("functions")), new($"functions: [{all}]", $"functions [{all}]"));
        }
    }

    private static bool IsOfKind(string id, string prefix) =>
        id.StartsWith(prefix, StringComparison.Ordinal) && id.Length > prefix.Length
        && char.IsAsciiDigit(id[prefix.Length]) && (prefix != "F" || !id.Contains('-', StringComparison.Ordinal));
}
