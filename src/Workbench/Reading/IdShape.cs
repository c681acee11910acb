using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>An id: lower-case letters, digits, hyphens.</summary>
internal sealed class IdShape : ScalarShape<string>
{
    public static IdShape Instance { get; } = new();

    public override LocalisedText Expected { get; } = new(
        $"英小文字で始まり、英小文字・数字・ハイフンからなる{ComponentId.LengthMax}文字までの語（例：home-gateway）",
        "lower-case letters, digits and hyphens, a letter first, "
        + $"at most {ComponentId.LengthMax} (such as home-gateway)");

    public override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "string",
        ["pattern"] = "^[a-z]([a-z0-9-]*[a-z0-9])?$",
        ["maxLength"] = ComponentId.LengthMax,
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [NotNullWhen(true)] out string? value)
    {
        value = scalar.Text;
        if (scalar.IsText && ComponentId.Parse(value).IsOk) return true;
        context.Add(
            ReadCodes.BadId, scalar.Position, new("IDに使えない書き方です。", "This cannot be an id."), scalar.Text, Expected,
            Repair(scalar.Text));
        return false;
    }

    /// <summary>The id that was most likely meant: "Home Gateway" becomes home-gateway.</summary>
    private static string? Repair(string text)
    {
        if (text.Length > ComponentId.LengthMax) return null;
        var repaired = string.Concat(text.Trim().ToLowerInvariant().Select(c => c is ' ' or '_' or '.' ? '-' : c));
        return ComponentId.Parse(repaired).IsOk ? repaired : null;
    }
}
