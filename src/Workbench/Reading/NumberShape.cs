using System.Globalization;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>An exact decimal number.</summary>
/// <param name="min">Least.</param>
/// <param name="max">Most.</param>
internal sealed class NumberShape(decimal min, decimal max) : ScalarShape<decimal>
{
    public override LocalisedText Expected { get; } = new(
        string.Create(CultureInfo.InvariantCulture, $"{min}～{max}の数"),
        string.Create(CultureInfo.InvariantCulture, $"a number, {min} to {max}"));

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "number", ["minimum"] = min, ["maximum"] = max };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out decimal value)
    {
        value = scalar.AsDecimal ?? 0;
        if (scalar.AsDecimal is not null && value >= min && value <= max) return true;
        context.Add(
            ReadCodes.BadNumber, scalar.Position, new("数として読めません。", "This is not a number that fits here."),
            scalar.Text, Expected);
        return false;
    }
}
