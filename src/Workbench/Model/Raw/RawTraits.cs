using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>The characteristics of a stated risk as written.</summary>
internal sealed record RawTraits(
    LocalisedText Device,
    At<RiskScope> Scope,
    LocalisedText Class,
    LocalisedText Interface,
    LocalisedText Who,
    LocalisedText Whom,
    LocalisedText Where)
{
    public static MapShape<RawTraits> Shape { get; } = new("traits", static f => new(
        Text(f, "device", "対象機器", "kind of device", "車載器, en: in-vehicle unit"),
        f.Required("scope", new WordShape<RiskScope>(SystemWords.RiskScope),
            new("分野固有・共通", "of this field, or common"), "scope: common"),
        Text(f, "class", "脅威の分類", "class of the threat, in the table's words", "不正利用, en: misuse"),
        Text(f, "interface", "接続I/F（侵入ルート）", "way in", "USB, en: USB"),
        Text(f, "who", "誰がつなげたか", "who connected it", "攻撃者, en: attacker"),
        Text(f, "whom", "何が危害をうけたか", "what is harmed", "身体や財産, en: body or property"),
        Text(f, "where", "どこで発生したか", "where it happens", "物理的接触, en: physical contact")));

    private static LocalisedText Text(IFields f, string name, string ja, string en, string example) =>
        f.Required(name, LocalisedShape.Instance, new(ja, en), $"{name}: {{ ja: {example} }}");
}
