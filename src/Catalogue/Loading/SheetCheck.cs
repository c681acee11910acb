using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Loading;

/// <summary>Each class, phase, level, means, threat and function stands once in the sheet's data.</summary>
internal static class SheetCheck
{
    private static readonly (string List, string Key)[] Once =
    [
        ("classes", "class"), ("phases", "phase"), ("levels", "level"), ("means", "means"), ("threatPoints", "threat"),
        ("functionMeasures", "function"),
    ];

    public static IEnumerable<YamlProblem> Run(IReadOnlyList<GuidelineFile> files) =>
        from file in files
        where file.Name == "sheet.yaml"
        from pair in Once
        from row in file.Root.Rows(pair.List).GroupBy(r => r.Text(pair.Key), StringComparer.Ordinal)
            .SelectMany(g => g.Skip(1))
        select CatalogueChecks.Problem(
            "CAT-20", file, row.Scalar(pair.Key), new("同じ行が2つあります。", "The row stands twice."), row.Text(pair.Key),
            new("1つだけの行", "one row for each"));
}
