using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;

namespace Yuimori.Catalogue.Loading;

/// <summary>Makes records of rows that all checks have passed.</summary>
internal static class CatalogueBuilder
{
    public static GuidelineCatalogue Build(IReadOnlyList<GuidelineFile> files)
    {
        YamlMapping Table(string name) => files.Single(f => f.Name == name + ".yaml").Root;
        List<T> Rows<T>(string table, string key, Func<YamlMapping, T> make) =>
            [.. Table(table).Rows(key).Select(make)];

        IEnumerable<YamlMapping> Folder(string name) =>
            files.Where(f => f.Name.StartsWith($"{name}/", StringComparison.Ordinal)).Select(f => f.Root);

        return new()
        {
            Requirements = Rows("requirements", "requirements", Requirement),
            FunctionalRequirements = Rows("requirements", "functionalRequirements", FunctionalRequirement),
            Functions =
                [.. files.Where(f => f.IsFunction).Select(f => FunctionBuilder.Build(f.Root)).OrderBy(f => f.Id)],
            Considerations = Rows("considerations", "considerations", Consideration),
            Threats = Rows("threats", "threats", Threat),
            Guidelines = Rows("guidelines-17", "guidelines", Guideline),
            Principles = Rows("points-21", "principles", Principle),
            Points = Rows("points-21", "points", Point),
            Standards = Rows("related-standards", "standards", Standard),
            Sources = Rows("sources", "sources", Source),
            Frameworks = [.. Folder("crosswalk").Select(MeasureBuilder.Framework)],
            Groups = [.. Folder("countermeasures").OrderBy(Order).Select(MeasureBuilder.Group)],
            Countermeasures = [.. Folder("countermeasures").OrderBy(Order).SelectMany(MeasureBuilder.Countermeasures)],
            Sheet = SheetBuilder.Build(Table("sheet")),
            Words = new()
            {
                Kinds = Rows("components", "kinds", Word),
                Layers = Rows("components", "layers", Word),
                Models = Rows("components", "models", Word),
                AssetClasses = Rows("components", "assetClasses", Word),
                Purposes =
                    [.. Table("purposes").Rows("purposes").OrderBy(r => r.Scalar("priority").AsInteger).Select(Word)],
                Definitions = Rows("definitions", "definitions", Definition),
                LifecyclePoints = Rows("components", "lifecyclePoints", LifecyclePoint),
            },
        };
    }

    private static long? Order(YamlMapping root) => root.Map("group").Scalar("order").AsInteger;

    private static Requirement Requirement(YamlMapping row) => new()
    {
        Id = row.Text("id"),
        Phase = row.Word<Phase>("phase"),
        Title = row.Title("title"),
        FunctionalRequirements = row.Ids("functionalRequirements"),
        Confirmed = row.Flag("confirmed"),
        Source = row.Text("source"),
        Notes = row.Sourced("notes"),
    };

    private static FunctionalRequirement FunctionalRequirement(YamlMapping row) => new()
    {
        Id = row.Text("id"),
        Requirement = row.Text("requirement"),
        Title = row.Title("title"),
        Functions = row.Functions("functions"),
        Evidence = row.Word<EvidenceStanding>("evidence"),
        Needed = row.Sourced("needed"),
        Desirable = row.Sourced("desirable"),
        Confirmed = row.Flag("confirmed"),
        Source = row.Text("source"),
        Notes = row.Sourced("notes"),
    };

    private static ImplementationConsideration Consideration(YamlMapping row) => new()
    {
        Id = row.Text("id"),
        Requirement = row.Text("requirement"),
        Severity = row.Word<ConsiderationSeverity>("severity"),
        Title = row.Localised("title"),
        Problem = row.Localised("problem"),
        Measure = row.Localised("measure"),
        Functions = row.Functions("functions"),
        SeeAlso = row.Ids("seeAlso"),
        Source = row.Text("source"),
        Notes = row.Sourced("notes"),
    };

    private static ThreatClass Threat(YamlMapping row) => new()
    {
        Id = row.Text("id"),
        Origin = row.Word<ThreatOrigin>("origin"),
        Name = row.Localised("name"),
        Meaning = row.Localised("meaning"),
        Functions = row.Functions("functions"),
        FunctionsSource = row.Text("functionsSource"),
        Confirmed = row.Flag("confirmed"),
        Source = row.Text("source"),
        Notes = row.Sourced("notes"),
    };

    private static Guideline17 Guideline(YamlMapping row) => new()
    {
        Id = row.Text("id"),
        Category = row.Text("category"),
        Title = row.Title("title"),
        Hazards =
        [
            .. row.Rows("hazards")
                .Select(h => new Hazard(h.Localised(), h.Functions("functions"), h.Ids("threats"), h.Text("source"))),
        ],
        Functions = row.Functions("functions"),
        Points = row.Ids("points"),
        PointsSource = row.Text("pointsSource"),
        Confirmed = row.Flag("confirmed"),
        Source = row.Text("source"),
        Notes = row.Sourced("notes"),
    };

    private static Point21 Point(YamlMapping row) => new()
    {
        Id = row.Text("id"),
        Principle = row.Text("principle"),
        Title = row.Title("title"),
        Guidelines = row.Ids("guidelines"),
        Confirmed = row.Flag("confirmed"),
        Source = row.Text("source"),
        Notes = row.Sourced("notes"),
    };

    private static Principle Principle(YamlMapping row) =>
        new(row.Text("id"), row.Text("phase"), row.Title("title"), row.Flag("confirmed"), row.Text("source"));

    private static ModelWord Word(YamlMapping row) =>
        new(row.Text("id"), row.Localised("name"), row.Localised("meaning"), row.Text("source"));

    private static ModelWord Definition(YamlMapping row) =>
        new(row.Text("id"), row.Localised("term"), row.Localised("meaning"), row.Text("source"));

    private static LifecyclePoint LifecyclePoint(YamlMapping row) =>
        new(row.Text("id"), row.Text("requirement"), row.Localised("name"), row.Text("source"));

    private static RelatedStandard Standard(YamlMapping row) =>
        new(row.Text("id"), row.Localised("title"), row.Text("body"), row.Localised("about"), row.Text("source"));

    private static Source Source(YamlMapping row) => new(
        row.Text("id"), row.Localised(), row.Word<SourceStanding>("standing"), row.TextOrNull("date"),
        row.TextOrNull("url"));
}
