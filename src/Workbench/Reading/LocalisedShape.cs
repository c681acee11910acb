using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>Text for people: <c>{ ja: …, en: … }</c>, or, where allowed, one text for both languages.</summary>
internal sealed class LocalisedShape : Shape<LocalisedText>
{
    private readonly bool _oneTextAllowed;

    private LocalisedShape(bool oneTextAllowed) => _oneTextAllowed = oneTextAllowed;

    /// <summary>One text or both languages: for what users write.</summary>
    public static LocalisedShape Instance { get; } = new(oneTextAllowed: true);

    /// <summary>Both languages: for what comes with the product (D14).</summary>
    public static LocalisedShape Both { get; } = new(oneTextAllowed: false);

    private MapShape<LocalisedText> Pair { get; } = new("localised", static f => new LocalisedText(
        f.Required("ja", TextShape.Instance, new("日本語", "Japanese"), "ja: 窓")?.Value!,
        f.Required("en", TextShape.Instance, new("英語", "English"), "en: Window")?.Value!));

    public override JsonObject Schema(SchemaDefinitions definitions) => _oneTextAllowed
        ? new() { ["anyOf"] = new JsonArray(TextShape.Instance.Schema(definitions), Pair.Schema(definitions)) }
        : Pair.Schema(definitions);

    public override bool TryRead(YamlNode node, ReadContext context, [NotNullWhen(true)] out LocalisedText? value)
    {
        value = null;
        if (node is YamlMapping) return Pair.TryRead(node, context, out value);
        if (!_oneTextAllowed || node is not YamlScalar { IsNull: false })
        {
            context.WrongForm(node, new("文字列、または「{ ja: …, en: … }」", "text, or { ja: …, en: … }"));
            return false;
        }

        if (!TextShape.Instance.TryRead(node, context, out var text)) return false;
        value = LocalisedText.Same(text.Value);
        return true;
    }
}
