using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>An item of software as written.</summary>
internal sealed record RawSoftware(At<string> Name, At<string>? Version, At<string>? Id, At<string>? Supplier)
{
    public static MapShape<RawSoftware> Shape { get; } = new("software", static f => new(
        f.Required("name", TextShape.Instance, new("名称", "name"), "name: busybox"),
        f.Optional("version", TextShape.Instance, new("版（引用符で囲む）", "version, in quotes"), "version: \"1.36.1\""),
        f.Optional("id", TextShape.Instance, new("パッケージURLまたはCPE", "package URL or CPE"),
            "id: \"pkg:generic/busybox@1.36.1\""),
        f.Optional("supplier", TextShape.Instance, new("供給者", "who supplies it"), "supplier: ACME")));
}
