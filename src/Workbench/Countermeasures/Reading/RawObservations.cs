using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Threats;
using Yuimori.Workbench.Threats.Reading;

namespace Yuimori.Workbench.Countermeasures.Reading;

/// <summary>The file of observations as written.</summary>
internal sealed record RawObservations(At<int> FormatVersion, IReadOnlyList<RawObservation> Rows)
{
    /// <summary>The version that this program reads.</summary>
    public const int Version = 1;

    public static MapShape<RawObservations> Shape { get; } = new("observationFile", static f => new(
        f.Required("yuimori-observations", new VersionShape(Version),
            new("ファイル形式の版", "version of this file's format"), "yuimori-observations: 1"),
        f.Required("observations", new ListShape<RawObservation>(RawObservation.Shape),
            new("観察", "observations"), "observations:")));
}

/// <summary>An observation as written.</summary>
internal sealed record RawObservation(
    YamlPosition Position,
    At<string> Id,
    At<string> Countermeasure,
    At<RuleTarget>? To,
    RuleConditions? When,
    RuleConditions? Unless,
    At<string>? Function,
    LocalisedText Why)
{
    public static MapShape<RawObservation> Shape { get; } = new("observation", static f => new(
        f.Position,
        f.Required("id", IdShape.Instance, new("観察のID", "id of the observation"), "id: tls-on-ip-link"),
        f.Required("countermeasure", IdShape.Instance,
            new("対策カタログのID", "id of a countermeasure"), "countermeasure: channel-encryption-ip"),
        f.Optional(
            "to", new WordShape<RuleTarget>(RuleWords.Target), new("構成要素か接続か", "Components or Links"), "to: link"),
        f.Optional("when", RawConditions.Shape, new("満たす条件", "what must hold"), "when: { transport: [tls] }"),
        f.Optional("unless", RawConditions.Shape, new("除く条件", "what must not hold"), "unless: { role: [hub] }"),
        f.Optional("function", GuidelineShapes.Function, new("働いている機能", "a Function that works"), "function: F12"),
        f.Required("why", LocalisedShape.Both, new("何が見えたか", "what was seen"), "why:")));
}
