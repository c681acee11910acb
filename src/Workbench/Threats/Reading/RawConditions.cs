using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Threats.Reading;

/// <summary>Conditions of a rule file.</summary>
internal static class RawConditions
{
    private static readonly WordShape<HarmLevel> Level = new(SystemWords.HarmLevel);

    public static MapShape<RuleConditions> HarmShape { get; } = new("ruleHarm", static f => new RuleConditions
    {
        HarmToLife = f.Optional("life", Level, new("生命・身体への被害（以上）", "harm to life, at least"), "life: severe")?.Value,
        HarmToProperty = f.Optional(
            "property", Level, new("財産への被害（以上）", "harm to property, at least"), "property: slight")?.Value,
        HarmToPrivacy = f.Optional(
            "privacy", Level, new("プライバシーへの被害（以上）", "harm to privacy, at least"), "privacy: slight")?.Value,
    });

    public static MapShape<RuleConditions> Shape { get; } = new("conditions", Build);

    public static RuleConditions Build(IFields f)
    {
        var conditions = new RuleConditions
        {
            Kind = Words(f, "kind", SystemWords.Kind, new("種類", "kinds")),
            Layer = Words(f, "layer", SystemWords.Layer, new("層", "layers")),
            Role = Words(f, "role", SystemWords.Role, new("役割", "roles")),
            Interface = Words(f, "interface", SystemWords.Interface, new("接続I/F", "interfaces")),
            Environment = Words(f, "environment", SystemWords.Environment, new("設置環境", "environments")),
            Field = Words(f, "field", SystemWords.Field, new("分野", "fields")),
            Medium = Words(f, "medium", SystemWords.Medium, new("通信媒体", "media")),
            Protocol = Words(f, "protocol", SystemWords.Protocol, new("プロトコル", "protocols")),
            Transport = Words(f, "transport", SystemWords.Transport, new("通信路の保護", "protection of the line")),
            Messages = Words(f, "messages", SystemWords.Messages, new("メッセージの保護", "protection of messages")),
            Asset = Words(f, "asset", SystemWords.AssetClass, new("守るべきものの分類", "classes of assets")),
            Purpose = Words(f, "purpose", SystemWords.Purpose, new("制御の目的", "purposes of the control")),
            Capacity = Words(f, "capacity", SystemWords.Capacity, new("能力", "capacities")),
            Software = Words(f, "software", RuleWords.Software, new("ソフトウェア一覧の状態", "what the software list tells")),
            CrossesZone = f.Optional("crossesZone", FlagShape.Instance,
                new("接続の両端が別のゾーンか", "whether the Link’s ends stand in different zones"), "crossesZone: true")?.Value,
            Contested = f.Optional("contested", FlagShape.Instance,
                new("複数のコントローラが同じアクチュエータに指令するか", "whether Controllers compete here"), "contested: true")?.Value,
        };
        var harm = f.Optional("harm", HarmShape, new("被害の大きさ（以上）", "harm, at least"), "harm: { life: severe }");
        return harm is null ? conditions : conditions with
        {
            HarmToLife = harm.HarmToLife,
            HarmToProperty = harm.HarmToProperty,
            HarmToPrivacy = harm.HarmToPrivacy,
        };
    }

    private static IReadOnlyList<T> Words<T>(IFields f, string name, WordList<T> words, LocalisedText about)
        where T : struct, Enum
    {
        var shape = new ListShape<At<T>>(new WordShape<T>(words));
        var read = f.Optional(name, shape, about, $"{name}: [{words.Words.First()}]");
        return read is null ? [] : [.. read.Select(w => w.Value)];
    }
}
