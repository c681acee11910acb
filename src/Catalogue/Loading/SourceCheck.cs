using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Loading;

/// <summary>Every source is known, and what is unconfirmed says so.</summary>
internal static class SourceCheck
{
    private static readonly string[] Keys = ["source", "translationSource", "functionsSource", "pointsSource"];

    public static IEnumerable<YamlProblem> Run(IReadOnlyList<GuidelineFile> files)
    {
        var standing = files.SelectMany(f => f.Root.Rows("sources"))
            .ToDictionary(r => r.Text("id"), r => r.Word<SourceStanding>("standing"), StringComparer.Ordinal);
        var tags = standing.Keys.ToHashSet(StringComparer.Ordinal);
        return files.SelectMany(f => f.Mappings().SelectMany(row =>
            Unknown(f, row, tags).Concat(Confirmation(f, row, standing)).Concat(TranslationSource(f, row))));
    }

    private static IEnumerable<YamlProblem> Unknown(GuidelineFile file, YamlMapping row, HashSet<string> tags) =>
        from key in Keys
        from word in row.Words(key)
        where !tags.Contains(Tag(word.Text))
        select CatalogueChecks.Problem(
            "CAT-05", file, word, new("出典の識別子が不明です。", "The source is not known."), word.Text,
            new("sources.yaml にある識別子", "a tag that stands in sources.yaml"), NearestWord.Find(Tag(word.Text), tags));

    private static IEnumerable<YamlProblem> Confirmation(
        GuidelineFile file, YamlMapping row, Dictionary<string, SourceStanding> standing)
    {
        if (row["confirmed"] is null || !standing.TryGetValue(Tag(row.Text("source")), out var found)) yield break;
        if (row.Flag("confirmed") == (found == SourceStanding.Confirmed)) yield break;
        yield return CatalogueChecks.Problem(
            "CAT-05", file, row.Scalar("confirmed"),
            new("確認の有無が出典と一致しません。", "Whether it is confirmed disagrees with its source."), row.Text("confirmed"),
            new("原典の写しで確かめた行だけ true", "true only for rows read in a copy of the original"));
    }

    /// <summary>An official translation names where it was seen.</summary>
    private static IEnumerable<YamlProblem> TranslationSource(GuidelineFile file, YamlMapping row)
    {
        if ((row["title"] ?? row["name"]) is not YamlMapping title || title["translation"] is null) yield break;
        if (title.Word<Translation>("translation") == Translation.Official == row["translationSource"] is not null)
            yield break;
        yield return CatalogueChecks.Problem(
            "CAT-05", file, row, new("訳の出典が正しくありません。", "The source of the translation is wrong."),
            title.Text("translation"),
            new("公式訳には translationSource、仮訳にはなし",
                "translationSource for an official translation, none for a working one"));
    }

    private static string Tag(string source) => source.Split(' ', ',')[0];
}
