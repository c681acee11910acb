using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;

namespace Yuimori.Catalogue.Loading;

/// <summary>Makes the record of one function file.</summary>
internal static class FunctionBuilder
{
    public static Function Build(YamlMapping root)
    {
        var id = FunctionId.Parse(root.Text("id")).Value;
        var placement = root.Map("placement");
        return new()
        {
            Id = id,
            Slug = root.Text("slug"),
            Name = root.Title("name"),
            Purpose = root.Localised("purpose"),
            Status = root.Word<FunctionStatus>("status"),
            Scope = root["scope"] is YamlMapping scope ? scope.Localised() : null,
            Placement = new(
                placement.Words<Place>("places"), placement.Words<Layer>("layers"), placement.Localised("why"),
                placement.Text("source")),
            Requirements = root.Ids("requirements"),
            Guidelines = root.Ids("guidelines"),
            Threats = root.Ids("threats"),
            Considerations = root.Ids("considerations"),
            SubFeatures =
            [
                .. root.Rows("subFeatures")
                    .Select(r => new SubFeature(r.Text("id"), r.Localised(), r.Text("source"))),
            ],
            LogContents = [.. root.Rows("logContents").Select(LogContent)],
            Evidence = [.. root.Rows("evidence").Select(r => Evidence(r, id))],
            References = root.Sourced("references"),
            Confirmed = root.Flag("confirmed"),
            Source = root.Text("source"),
            Notes = root.Sourced("notes"),
        };
    }

    private static LogContent LogContent(YamlMapping row) =>
        new(row.Text("id"), row.Word<LogUse>("use"), row.Localised(), row.Text("source"));

    private static EvidenceRule Evidence(YamlMapping row, FunctionId function) => new()
    {
        Id = row.Text("id"),
        Function = function,
        Requirement = row.Text("requirement"),
        Claim = row.Localised("claim"),
        Judge = row.Word<EvidenceJudge>("judge"),
        Event = row.Text("event"),
        Scope = row.Words<EvidenceScope>("scope"),
        FreshFor = row["freshSeconds"] is YamlScalar { AsInteger: { } seconds } ? TimeSpan.FromSeconds(seconds) : null,
        ResolvedBy = row.TextOrNull("resolvedBy"),
        Remedy = row.Localised("remedy"),
        Source = row.Text("source"),
    };
}
