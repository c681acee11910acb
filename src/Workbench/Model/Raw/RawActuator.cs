using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>An actuator as written.</summary>
internal sealed record RawActuator(YamlPosition Position, IReadOnlyList<At<string>> Positions, At<string>? Rest)
{
    public static MapShape<RawActuator> Shape { get; } = new("actuator", static f => new(
        f.Position,
        f.Required("positions", new ListShape<At<string>>(IdShape.Instance),
            new("取りうる位置（先頭は納入時の位置）", "positions it can take, the one at delivery first"),
            "positions: [closed, open]"),
        f.Optional("rest", IdShape.Instance,
            new("指令がないときに戻る位置（書かなければその位置に留まる）",
                "position when no order stands (absent: it stays where it is)"), "rest: closed")));
}
