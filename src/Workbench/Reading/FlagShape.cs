using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class FlagShape : ScalarShape<bool>
{
    public static FlagShape Instance { get; } = new();

    public override LocalisedText Expected { get; } = new("trueまたはfalse", "true or false");

    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "boolean" };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out bool value)
    {
        value = scalar.AsBoolean ?? false;
        if (scalar.AsBoolean is not null) return true;
        context.Add(
            ReadCodes.UnknownWord, scalar.Position, new("この語は使えません。", "This word is not known here."), scalar.Text,
            Expected);
        return false;
    }
}
