using System.Text;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model;

/// <summary>The reference page of the System file, generated from what the parser itself reads.</summary>
public static class SystemReference
{
    private const string Head = """
        # The System file / システムファイル

        One `*.system.yaml` describes a connected system: what it consists of, how it is connected, what must be
        protected, and what people decided. It is YAML 1.2 in UTF-8 without anchors, aliases and tags. Editors complete
        and check it with [`system.schema.json`](system.schema.json); `yuimori design check FILE` also follows every id.
        Start from [`samples/uc4-door-window/home.system.yaml`](../../samples/uc4-door-window/home.system.yaml).

        システムの構成・接続・守るべきもの・対応方針を1つのファイルに書く。文章は `{ ja: …, en: … }` の両言語でも、
        1つの文だけでもよい。`{ }` の中でカンマを含む文は引用符で囲む。

        This page and the schema are generated from the parser (`yuimori design reference`, `yuimori design schema`).

        """;

    /// <summary>The page; ends with a new line.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Head);
        Section(page, "(top of the file)", RawSystem.Shape.Fields);
        Section(page, "`system`", RawAbout.Shape.Fields);
        Section(page, "`zones`, each", RawZone.Shape.Fields);
        Section(page, "`components`, each", RawComponent.Shape.Fields);
        Section(page, "`components.software`, each", RawSoftware.Shape.Fields);
        Section(page, "`sensor`", RawSensor.Shape.Fields);
        Section(page, "`sensor.streams`, each", RawStream.Shape.Fields);
        Section(page, "`actuator`", RawActuator.Shape.Fields);
        Section(page, "`controller`", RawController.Shape.Fields);
        Section(page, "`controller.rules`, each", RawRule.Shape.Fields);
        Section(page, "`rules.when`, each", RawCondition.Shape.Fields);
        Section(page, "`links`, each", RawLink.Shape.Fields);
        Section(page, "`links.protection`", RawProtection.Shape.Fields);
        Section(page, "`assets`, each", RawAsset.Shape.Fields);
        Section(page, "`assets.harm`", RawHarm.Shape.Fields);
        Section(page, "`risks`, each", RawStatedRisk.Shape.Fields);
        Section(page, "`risks.traits`", RawTraits.Shape.Fields);
        Section(page, "`requirements`, each", RawStatedRequirement.Shape.Fields);
        Section(page, "`countermeasures`, each", RawCountermeasure.Shape.Fields);
        Section(page, "`decisions`, each", RawDecision.Shape.Fields);
        Section(page, "`overrides`, each", RawOverride.Shape.Fields);
        Section(page, "`exceptions`, each", RawException.Shape.Fields);
        Section(page, "`notes`, each", RawNote.Shape.Fields);
        Section(page, "`expects`, each", RawExpectation.Shape.Fields);
        Section(page, "`functions`", RawFunctions.Shape.Fields);
        Section(page, "`functions.F5`", RawF5.Shape.Fields);
        Section(page, "`functions.F12`", RawF12.Shape.Fields);
        Section(page, "`functions.F13`", RawF13.Shape.Fields);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Section(StringBuilder page, string title, IReadOnlyList<FieldInfo> fields)
    {
        page.Append("\n## ").Append(title);
        page.Append("\n\n| key | example | meaning | values |\n| --- | --- | --- | --- |\n");
        foreach (var field in fields)
        {
            var name = field.IsRequired ? $"**{field.Name}**" : field.Name;
            string[] cells = [name, $"`{field.Example}`", $"{field.About.En} / {field.About.Ja}", Values(field.Shape)];
            page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }
    }

    private static string Values(Shape shape) => shape switch
    {
        IExpectation scalar => Cell(scalar.Expected),
        IListOf list => Values(list.Item),
        _ => "",
    };

    private static string Cell(LocalisedText text) => text.En.Replace("|", "\\|", StringComparison.Ordinal);
}
