using System.Text;
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
        ReferenceTables.Add(page, "(top of the file)", RawSystem.Shape.Fields);
        ReferenceTables.Add(page, "`system`", RawAbout.Shape.Fields);
        ReferenceTables.Add(page, "`zones`, each", RawZone.Shape.Fields);
        ReferenceTables.Add(page, "`components`, each", RawComponent.Shape.Fields);
        ReferenceTables.Add(page, "`components.software`, each", RawSoftware.Shape.Fields);
        ReferenceTables.Add(page, "`sensor`", RawSensor.Shape.Fields);
        ReferenceTables.Add(page, "`sensor.streams`, each", RawStream.Shape.Fields);
        ReferenceTables.Add(page, "`actuator`", RawActuator.Shape.Fields);
        ReferenceTables.Add(page, "`controller`", RawController.Shape.Fields);
        ReferenceTables.Add(page, "`controller.rules`, each", RawRule.Shape.Fields);
        ReferenceTables.Add(page, "`rules.when`, each", RawCondition.Shape.Fields);
        ReferenceTables.Add(page, "`links`, each", RawLink.Shape.Fields);
        ReferenceTables.Add(page, "`links.protection`", RawProtection.Shape.Fields);
        ReferenceTables.Add(page, "`assets`, each", RawAsset.Shape.Fields);
        ReferenceTables.Add(page, "`assets.harm`", RawHarm.Shape.Fields);
        ReferenceTables.Add(page, "`risks`, each", RawStatedRisk.Shape.Fields);
        ReferenceTables.Add(page, "`risks.traits`", RawTraits.Shape.Fields);
        ReferenceTables.Add(page, "`requirements`, each", RawStatedRequirement.Shape.Fields);
        ReferenceTables.Add(page, "`countermeasures`, each", RawCountermeasure.Shape.Fields);
        ReferenceTables.Add(page, "`decisions`, each", RawDecision.Shape.Fields);
        ReferenceTables.Add(page, "`overrides`, each", RawOverride.Shape.Fields);
        ReferenceTables.Add(page, "`exceptions`, each", RawException.Shape.Fields);
        ReferenceTables.Add(page, "`notes`, each", RawNote.Shape.Fields);
        ReferenceTables.Add(page, "`expects`, each", RawExpectation.Shape.Fields);
        ReferenceTables.Add(page, "`functions`", RawFunctions.Shape.Fields);
        ReferenceTables.Add(page, "`functions.F5`", RawF5.Shape.Fields);
        ReferenceTables.Add(page, "`functions.F12`", RawF12.Shape.Fields);
        ReferenceTables.Add(page, "`functions.F13`", RawF13.Shape.Fields);
        return page.ToString().ReplaceLineEndings("\n");
    }
}
