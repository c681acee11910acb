using System.Text;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Threats.Reading;

namespace Yuimori.Workbench.Threats;

/// <summary>The reference page of rule files, generated from what the parser itself reads.</summary>
public static class RuleReference
{
    private const string Head = """
        # The rule file / 脅威ルールのファイル

        One YAML file is one threat rule: what can go wrong where, how bad it is, and what to do. The built-in rules
        stand in [`guideline/rules`](../../guideline/rules). Yours need no building: put files into a folder, name it,
        `yuimori design check FILE --rules DIR` (several times, if you like). A rule's id is its file's name. A second
        rule of an id is refused unless it says `replaces: ID`; one that fails to load stops the run with its line.
        Editors complete and check a rule with [`rule.schema.json`](rule.schema.json); `yuimori design rules check FILE`
        also follows every reference. `yuimori design rules list` and `show ID` print rules.

        1つのYAMLファイルが1つの脅威ルールである。自分のルールは、フォルダーに置いて `--rules` で指すだけで使える。

        Conditions: what is given must hold; of several words in one condition, one is enough. A component answers for
        its links (`medium: [internet]`: it is reached over the internet), a link for its two ends.

        This page and the schema are generated (`yuimori design rules reference`, `yuimori design rules schema`).

        """;

    /// <summary>The page; ends with a new line.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Head);
        ReferenceTables.Add(page, "(top of the file)", RawThreatRule.Shape.Fields);
        ReferenceTables.Add(page, "`applies`", RawApplies.Shape.Fields);
        ReferenceTables.Add(page, "conditions: `except`, `when`", RawConditions.Shape.Fields);
        ReferenceTables.Add(page, "`harm`", RawConditions.HarmShape.Fields);
        ReferenceTables.Add(page, "`score`", RawScore.Shape.Fields);
        ReferenceTables.Add(page, "`score.adjust`, each", RawAdjustment.Shape.Fields);
        ReferenceTables.Add(page, "`treat`", RawTreat.Shape.Fields);
        ReferenceTables.Add(page, "`treat.functions`, each", RawRuleFunction.Shape.Fields);
        ReferenceTables.Add(page, "`treat.others`, each", RawMeasure.Shape.Fields);
        ReferenceTables.Add(page, "`source`, each", RawRuleSource.Shape.Fields);
        return page.ToString().ReplaceLineEndings("\n");
    }
}
