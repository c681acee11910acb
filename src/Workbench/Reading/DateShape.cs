using System.Globalization;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>A day, as <c>2027-03-31</c> (ISO 8601).</summary>
internal sealed class DateShape : ScalarShape<DateOnly>
{
    public static DateShape Instance { get; } = new();

    public override LocalisedText Expected { get; } =
        new("「2027-03-31」のような日付", "a date such as 2027-03-31");

    public override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "string",
        ["format"] = "date",
        ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out DateOnly value)
    {
        if (DateOnly.TryParseExact(
            scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)) return true;
        context.Add(
            ReadCodes.BadDate, scalar.Position, new("日付として読めません。", "This is not a date."), scalar.Text, Expected);
        return false;
    }
}
