using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Threats.Reading;

namespace Yuimori.Workbench.Threats;

/// <summary>
/// The rule file as JSON schema (draft 2020-12), for editors. Generated from what the parser itself reads; what a rule
/// refers to (sources, threat classes) is checked by the parser alone.
/// </summary>
public static class RuleSchema
{
    /// <summary>The schema's own id.</summary>
    public const string Id = "https://yuimori.example/schema/rule-1.json";

    /// <summary>The schema's text; ends with a new line.</summary>
    public static string Json() => SchemaText.Of(
        RawThreatRule.Shape, Id, "Yuimori threat rule, version 1 / 結守脅威ルール 第1版");
}
