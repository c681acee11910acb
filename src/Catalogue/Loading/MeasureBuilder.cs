using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Loading;

/// <summary>Makes frameworks and countermeasures of files that all checks have passed.</summary>
internal static class MeasureBuilder
{
    public static Framework Framework(YamlMapping root)
    {
        var head = root.Map("framework");
        return new()
        {
            Id = head.Text("id"),
            Kind = head.Word<FrameworkKind>("kind"),
            Name = head.Localised("name"),
            About = head.Localised("about"),
            Source = head.Text("source"),
            Rows = [.. root.Rows("rows").Select(r => Row(r, head.Text("id")))],
        };
    }

    public static CountermeasureGroup Group(YamlMapping root) =>
        new(root.Map("group").Text("id"), root.Map("group").Localised("name"));

    public static IEnumerable<Countermeasure> Countermeasures(YamlMapping root) =>
        root.Rows("countermeasures").Select(r => Countermeasure(r, root.Map("group").Text("id")));

    private static FrameworkRow Row(YamlMapping row, string framework) => new()
    {
        Id = row.Text("id"),
        Framework = framework,
        Code = row.Text("code"),
        Parent = row.TextOrNull("parent"),
        Level = row["level"] is null ? null : row.Word<RowLevel>("level"),
        IsPublished = row["published"] is null || row.Flag("published"),
        Title = row.Localised("title"),
        About = row["about"] is null ? null : row.Localised("about"),
        Related = Links(row, "related"),
        Confirmed = row.Flag("confirmed"),
        Source = row.Text("source"),
        Notes = row.Sourced("notes"),
    };

    private static Countermeasure Countermeasure(YamlMapping row, string group) => new()
    {
        Id = row.Text("id"),
        Group = group,
        Name = row.Localised("name"),
        What = row.Localised("what"),
        Means = row.Ids("means"),
        At = row.Ids("at"),
        Functions = row.Functions("functions"),
        Threats = row.Ids("threats"),
        Check = row.Localised("check"),
        Crosswalk = Links(row, "crosswalk"),
        Confirmed = row.Flag("confirmed"),
        Source = row.Text("source"),
        Notes = row.Sourced("notes"),
    };

    private static List<CrosswalkLink> Links(YamlMapping row, string key) =>
    [
        .. row.Rows(key).SelectMany(
            l => l.Ids("to").Select(to => new CrosswalkLink(to, l.Flag("confirmed"), l.Text("source")))),
    ];
}
