using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Loading;

/// <summary>Makes the evaluation sheet's data of its rows.</summary>
internal static class SheetBuilder
{
    public static SheetGuide Build(YamlMapping root) => new()
    {
        Classes = root.Rows("classes").ToDictionary(r => r.Word<RiskClass>("class"), r => r.Localised("name")),
        Phases = root.Rows("phases").ToDictionary(r => r.Word<LifecyclePhase>("phase"), r => r.Localised("name")),
        Levels = root.Rows("levels").ToDictionary(r => (int)r.Scalar("level").AsInteger!, r => r.Localised("meaning")),
        RuleClasses = root.Rows("ruleClasses")
            .SelectMany(r => r.Ids("rules").Select(rule => (rule, Class: r.Word<RiskClass>("class"))))
            .GroupBy(p => p.rule, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Class, StringComparer.Ordinal),
        Means = root.Rows("means").ToDictionary(
            r => r.Text("means"),
            r => new MeansPlace(r.Word<LifecyclePhase>("phase"), r.TextOrNull("point"), r.Text("source")),
            StringComparer.Ordinal),
        ThreatPoints = root.Rows("threatPoints").ToDictionary(
            r => r.Text("threat"),
            r => new ThreatPoint(r.Text("point"), Measures(r), r.Text("source")),
            StringComparer.Ordinal),
        FunctionMeasures = root.Rows("functionMeasures").ToDictionary(
            r => FunctionId.Parse(r.Text("function")).Value, Measures),
    };

    private static IReadOnlyList<GuideMeasure> Measures(YamlMapping row)
    {
        var source = row.Text("source");
        return
        [
            .. row.Rows("measures").Select(
                m => new GuideMeasure(m.Text("point"), m.Word<LifecyclePhase>("phase"), m.Localised(), source)),
        ];
    }
}
