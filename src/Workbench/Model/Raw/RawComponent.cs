using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A Component as written.</summary>
internal sealed record RawComponent
{
    public static MapShape<RawComponent> Shape { get; } = new("component", static f => new()
    {
        Position = f.Position,
        Id = f.Required("id", IdShape.Instance, new("構成要素のID", "id of the Component"), "id: window"),
        Name = f.Required("name", LocalisedShape.Instance, new("名称", "name"), "name: { ja: 窓, en: Window }"),
        About = f.Optional("about", LocalisedShape.Instance, new("何をするものか", "what it does"), "about: …"),
        Kind = f.Required("kind", new WordShape<ComponentKind>(SystemWords.Kind), new("種類", "kind"), "kind: device"),
        Layer = f.Required("layer", new WordShape<ComponentLayer>(SystemWords.Layer), new("層", "layer"), "layer: edge"),
        Role = f.Optional("role", new WordShape<ComponentRole>(SystemWords.Role),
            new("結守での役割（書かなければ none）", "what Yuimori runs at it (none when absent)"), "role: actuator"),
        Capacity = f.Optional("capacity", new WordShape<ComponentCapacity>(SystemWords.Capacity),
            new("機能を載せる余力（書かなければ full）", "room for functions (full when absent)"), "capacity: small"),
        Inside = f.Optional("inside", IdShape.Instance,
            new("どの構成要素の中で動くか", "the Component that it runs inside of"), "inside: home-gateway"),
        Zone = f.Optional("zone", IdShape.Instance, new("どの信頼の境界の中にあるか", "the zone that it stands in"), "zone: car"),
        Owner = f.Optional("owner", LocalisedShape.Instance,
            new("主体者（責任を持つ者）", "who answers for it"), "owner: { ja: 住人, en: Resident }"),
        Interfaces = f.Optional("interfaces", new ListShape<At<ComponentInterface>>(
            new WordShape<ComponentInterface>(SystemWords.Interface)),
            new("接続I/F（侵入経路になりうるもの）", "ways into it"), "interfaces: [wi-fi, usb]"),
        Environment = f.Optional("environment", new ListShape<At<ComponentEnvironment>>(
            new WordShape<ComponentEnvironment>(SystemWords.Environment)),
            new("設置環境", "where it stands"), "environment: [outdoor]"),
        Software = f.Optional("software", new ListShape<RawSoftware>(RawSoftware.Shape),
            new("含まれるソフトウェア（SBOM）", "software that it is made of (SBOM)"), "software:"),
        Sensor = f.Optional("sensor", RawSensor.Shape,
            new("センサーの設定（role: sensor のとき必須）", "for a sensor"), "sensor:"),
        Actuator = f.Optional("actuator", RawActuator.Shape,
            new("アクチュエータの設定（role: actuator のとき必須）", "for an actuator"), "actuator:"),
        Controller = f.Optional("controller", RawController.Shape,
            new("コントローラの設定（role: controller のとき必須）", "for a Controller"), "controller:"),
    });

    public required YamlPosition Position { get; init; }

    public required At<string> Id { get; init; }

    public required LocalisedText Name { get; init; }

    public required LocalisedText? About { get; init; }

    public required At<ComponentKind> Kind { get; init; }

    public required At<ComponentLayer> Layer { get; init; }

    public required At<ComponentRole>? Role { get; init; }

    public required At<ComponentCapacity>? Capacity { get; init; }

    public required At<string>? Inside { get; init; }

    public required At<string>? Zone { get; init; }

    public required LocalisedText? Owner { get; init; }

    public required IReadOnlyList<At<ComponentInterface>>? Interfaces { get; init; }

    public required IReadOnlyList<At<ComponentEnvironment>>? Environment { get; init; }

    public required IReadOnlyList<RawSoftware>? Software { get; init; }

    public required RawSensor? Sensor { get; init; }

    public required RawActuator? Actuator { get; init; }

    public required RawController? Controller { get; init; }
}
