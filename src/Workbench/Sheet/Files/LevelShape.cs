using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Sheet.Files;

/// <summary>A level: <c>10</c>, <c>5</c>, <c>0</c> or <c>na</c>, with or without quotes.</summary>
internal sealed class LevelShape : ScalarShape<SheetLevel>
{
    public static LevelShape Instance { get; } = new();

    public override LocalisedText Expected { get; } =
        new("10、5、0、na（対象外）のいずれか", "one of 10, 5, 0, na (not applicable)");

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["enum"] = new JsonArray(10, 5, 0, "na") };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out SheetLevel value)
    {
        value = SheetWords.Level.Find(scalar.Text) ?? default;
        if (SheetWords.Level.Find(scalar.Text) is not null) return true;
        context.Add(
            ReadCodes.UnknownWord, scalar.Position, new("水準として読めません。", "This is not a level."), scalar.Text, Expected);
        return false;
    }
}
