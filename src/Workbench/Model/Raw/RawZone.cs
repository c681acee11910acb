using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A zone as written.</summary>
internal sealed record RawZone(YamlPosition Position, At<string> Id, LocalisedText Name)
{
    public static MapShape<RawZone> Shape { get; } = new("zone", static f => new(
        f.Position,
        f.Required("id", IdShape.Instance, new("ゾーンのID", "id of the zone"), "id: car"),
        f.Required("name", LocalisedShape.Instance, new("名称", "name"), "name: { ja: 車内, en: In the car }")));
}
