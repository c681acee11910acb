using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>
/// A file beside or below the System file. Upward and absolute paths are refused: a System file from a stranger must
/// not reach into the rest of the disk.
/// </summary>
internal sealed class RelativePathShape : ScalarShape<string>
{
    private const string Segment = @"[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*";

    public static RelativePathShape Instance { get; } = new();

    public override LocalisedText Expected { get; } = new(
        "システムファイルからの相対パス（「..」や先頭の「/」は使えない）",
        "a path relative to the System file, without \"..\" or a leading \"/\"");

    public override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "string",
        ["pattern"] = $"^{Segment}(/{Segment})*$",
        ["maxLength"] = 200,
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [NotNullWhen(true)] out string? value)
    {
        value = scalar.Text;
        if (scalar.IsText && value.Length <= 200 && value.Split('/').All(IsSegment)) return true;
        context.Add(
            ReadCodes.BadPath, scalar.Position, new("ここには使えないパスです。", "This path cannot be used here."),
            scalar.Text, Expected);
        return false;
    }

    private static bool IsSegment(string segment)
    {
        if (segment.Length == 0 || segment[0] is '-' or '.') return false;
        var parts = segment.Split('.');
        return parts.All(p => p.Length > 0 && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));
    }
}
