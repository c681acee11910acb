using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>Free text.</summary>
internal sealed class TextShape : ScalarShape<string>
{
    /// <summary>2,000 characters; stops a text that floods a picture, a report or a terminal.</summary>
    public const int LengthMax = 2000;

    public static TextShape Instance { get; } = new();

    public override LocalisedText Expected { get; } =
        new($"文字列（{LengthMax}文字まで）", $"text (at most {LengthMax} characters)");

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = LengthMax };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [NotNullWhen(true)] out string? value)
    {
        value = scalar.Text;
        if (scalar.IsText && value.Trim().Length > 0 && value.Length <= LengthMax) return true;
        context.Add(
            ReadCodes.NotText, scalar.Position, new("文字列ではありません。", "This is not text."), scalar.Text,
            scalar.IsText ? Expected : new("文字列（数値などは引用符で囲む）", "text (put a number or true/false in quotes)"));
        return false;
    }
}
