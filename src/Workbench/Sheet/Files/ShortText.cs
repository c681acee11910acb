using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Sheet.Files;

/// <summary>A name of one line.</summary>
internal sealed class ShortText : ScalarShape<string>
{
    /// <summary>100 characters; stops a name that pushes everything else off a table, a page or a terminal.</summary>
    public const int LengthMax = 100;

    public static ShortText Instance { get; } = new();

    public override LocalisedText Expected { get; } =
        new($"1行の文字列（{LengthMax}文字まで）", $"text of one line (at most {LengthMax} characters)");

    public override JsonObject Schema(SchemaDefinitions definitions)
    {
        var schema = TextShape.Instance.Schema(definitions);
        schema["maxLength"] = LengthMax;
        return schema;
    }

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (!TextShape.Instance.TryRead(scalar, context, out var text)) return false;
        value = text.Value;
        if (value.Length <= LengthMax && !value.Contains('\n', StringComparison.Ordinal)) return true;
        context.Add(
            ReadCodes.NotText, scalar.Position, new("1行に収まりません。", "This does not fit one line."), scalar.Text,
            Expected);
        return false;
    }
}
