using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>The version of a file's format: one number that this program knows.</summary>
internal sealed class VersionShape(int version) : ScalarShape<int>
{
    public override LocalisedText Expected { get; } =
        new($"{version}（このプログラムが読める形式の版）", $"{version}, the version of the format that this program reads");

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["const"] = version };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out int value)
    {
        value = version;
        if (scalar.AsInteger == version) return true;
        context.Add(
            ReadCodes.Version, scalar.Position,
            new("この版の形式は読めません。", "This version of the format cannot be read."), scalar.Text, Expected);
        return false;
    }
}
