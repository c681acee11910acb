using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>
/// Free text. Control and direction characters are refused, also when written as escapes: a name must not move a
/// terminal's cursor or turn the text beside it around.
/// </summary>
internal sealed class TextShape : ScalarShape<string>
{
    /// <summary>2,000 characters; stops a text that floods a picture, a report or a terminal.</summary>
    public const int LengthMax = 2000;

    private const string Pattern =
        @"^[^\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+$";

    public static TextShape Instance { get; } = new();

    public override LocalisedText Expected { get; } =
        new($"目に見える文字列（{LengthMax}文字まで）", $"visible text (at most {LengthMax} characters)");

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "string", ["pattern"] = Pattern, ["maxLength"] = LengthMax };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [NotNullWhen(true)] out string? value)
    {
        value = scalar.Text;
        if (scalar.IsText && value.Trim().Length > 0 && value.Length <= LengthMax && !value.Any(IsHidden)) return true;
        context.Add(
            ReadCodes.NotText, scalar.Position, new("文字列ではありません。", "This is not text."), scalar.Text,
            scalar.IsText ? Expected : new("文字列（数値などは引用符で囲む）", "text (put a number or true/false in quotes)"));
        return false;
    }

    private static bool IsHidden(char c) => (char.IsControl(c) && c != '\n') || YamlProblems.IsInvisible(c);
}
