using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A risk id, <c>rule@place</c>, or <c>rule@*</c>.</summary>
internal sealed class RiskSelectorShape : ScalarShape<RiskSelector>
{
    public static RiskSelectorShape Instance { get; } = new();

    public override LocalisedText Expected { get; } = new(
        "「malware@home-gateway」または「malware@*」のようなリスクID", "a risk id such as malware@home-gateway or malware@*");

    public override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "string",
        ["pattern"] = @"^[a-z]([a-z0-9-]*[a-z0-9])?@(\*|[a-z]([a-z0-9-]*[a-z0-9])?)$",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [NotNullWhen(true)] out RiskSelector? value)
    {
        var parts = scalar.Text.Split('@');
        if (parts.Length == 2 && ComponentId.Parse(parts[0]).IsOk
            && (parts[1] == "*" || ComponentId.Parse(parts[1]).IsOk))
        {
            value = new RiskSelector(parts[0], parts[1] == "*" ? null : parts[1], scalar.Position);
            return true;
        }

        value = null;
        context.Add(
            ReadCodes.BadId, scalar.Position, new("リスクIDとして読めません。", "This is not a risk id."), scalar.Text, Expected);
        return false;
    }
}
