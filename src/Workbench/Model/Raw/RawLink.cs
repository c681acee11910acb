using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>A Link as written.</summary>
internal sealed record RawLink(
    YamlPosition Position,
    At<string> Id,
    LocalisedText? Name,
    At<string> From,
    At<string> To,
    At<LinkMedium> Medium,
    At<LinkProtocol>? Protocol,
    RawProtection? Protection,
    IReadOnlyList<At<string>>? Carries)
{
    public static MapShape<RawLink> Shape { get; } = new("link", static f => new(
        f.Position,
        f.Required("id", IdShape.Instance, new("接続のID", "id of the Link"), "id: window-gateway"),
        f.Optional("name", LocalisedShape.Instance,
            new("名称（書かなければ両端の名称）", "name (its ends' when absent)"), "name: { ja: 遠隔操作, en: Remote control }"),
        f.Required("from", IdShape.Instance, new("一方の構成要素", "Component at one end"), "from: home-gateway"),
        f.Required("to", IdShape.Instance, new("他方の構成要素", "Component at the other end"), "to: window"),
        f.Required("medium", new WordShape<LinkMedium>(SystemWords.Medium),
            new("通信媒体", "what it runs over"), "medium: wi-fi"),
        f.Optional("protocol", new WordShape<LinkProtocol>(SystemWords.Protocol),
            new("プロトコル（書かなければ other）", "protocol (other when absent)"), "protocol: mqtt"),
        f.Optional("protection", RawProtection.Shape, new("通信の保護", "what protects it"),
            "protection: { transport: mutual-tls, messages: signed }"),
        f.Optional("carries", new ListShape<At<string>>(IdShape.Instance),
            new("運ぶもの（assets のID）", "what travels on it (ids of assets)"), "carries: [orders]")));
}

/// <summary>Protection of a Link as written.</summary>
internal sealed record RawProtection(At<TransportProtection>? Transport, At<MessageProtection>? Messages)
{
    public static MapShape<RawProtection> Shape { get; } = new("protection", static f => new(
        f.Optional("transport", new WordShape<TransportProtection>(SystemWords.Transport),
            new("通信路の保護（書かなければ unstated）", "protection of the line (unstated when absent)"),
            "transport: mutual-tls"),
        f.Optional("messages", new WordShape<MessageProtection>(SystemWords.Messages),
            new("メッセージの保護（書かなければ unstated）", "protection of each message (unstated when absent)"),
            "messages: signed")));
}
