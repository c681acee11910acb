using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A rule of a Controller as written.</summary>
internal sealed record RawRule(
    YamlPosition Position,
    At<string> Id,
    LocalisedText Text,
    IReadOnlyList<RawCondition> When,
    IReadOnlyList<TableRow<At<string>>> Orders,
    At<Purpose> Purpose,
    At<int> Hold)
{
    public static MapShape<RawRule> Shape { get; } = new("rule", static f => new(
        f.Position,
        f.Required("id", IdShape.Instance, new("ルールのID", "id of the rule"), "id: rain-closes-window"),
        f.Required("text", LocalisedShape.Instance, new("ルールを言葉で", "the rule in words"),
            "text: { ja: 雨なら窓を閉める, en: Rain closes the window }"),
        f.Required("when", new ListShape<RawCondition>(RawCondition.Shape),
            new("条件（すべて満たすとき）", "conditions, all of which must hold"),
            "when: [{ sensor: point-weather, stream: rain, atLeast: 1 }]"),
        f.Required("orders", new TableShape<At<string>>(IdShape.Instance),
            new("指令（アクチュエータ: 位置）", "orders, as actuator: position"), "orders: { window: closed }"),
        f.Required("purpose", new WordShape<Purpose>(SystemWords.Purpose),
            new("何のためか（競合では life > property > comfort > entertainment）",
                "what it serves (in a conflict life > property > comfort > entertainment)"), "purpose: property"),
        f.Required("hold", new DurationShape(5, 86_400),
            new("更新がないとき指令が有効な時間", "how long an order stands unless renewed"), "hold: 60s")));
}

/// <summary>A condition as written.</summary>
internal sealed record RawCondition(
    YamlPosition Position,
    At<string> Sensor,
    At<string> Stream,
    At<decimal>? AtLeast,
    At<decimal>? AtMost,
    At<YesNo>? Is)
{
    private const decimal ValueMax = 1_000_000_000m;

    public static MapShape<RawCondition> Shape { get; } = new("condition", static f => new(
        f.Position,
        f.Required("sensor", IdShape.Instance, new("センサー", "the sensor"), "sensor: point-weather"),
        f.Required("stream", IdShape.Instance, new("その値", "its stream"), "stream: rain"),
        f.Optional("atLeast", new NumberShape(-ValueMax, ValueMax), new("この値以上", "this value or more"), "atLeast: 1"),
        f.Optional("atMost", new NumberShape(-ValueMax, ValueMax), new("この値以下", "this value or less"), "atMost: 35"),
        f.Optional("is", new WordShape<YesNo>(YesNoWords.Words),
            new("単位が yes/no の値について", "for a stream whose unit is yes/no"), "is: yes")));
}
