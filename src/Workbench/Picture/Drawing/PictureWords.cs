using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>The picture's own words, in both languages.</summary>
internal static class PictureWords
{
    public static LocalisedText EmptyBand { get; } = new("構成要素なし", "no components");

    public static LocalisedText Sensitive { get; } = new("機微情報", "sensitive information");

    public static LocalisedText OtherAsset { get; } = new("そのほかの情報資産", "other information to protect");

    public static LocalisedText Zone { get; } = new("信頼の境界", "trust zone");

    public static LocalisedText Of(PictureSeverity? severity) => severity switch
    {
        PictureSeverity.Critical => new("脅威（リスク高）", "threat, high risk"),
        PictureSeverity.Major => new("脅威（リスク中）", "threat, medium risk"),
        PictureSeverity.Minor => new("脅威（リスク低）", "threat, low risk"),
        _ => new("脅威", "threat"),
    };

    public static LocalisedText Of(PictureMeasure? measure) => measure switch
    {
        PictureMeasure.Planned => new("対策（予定）", "countermeasure, planned"),
        PictureMeasure.Implemented => new("対策（実装済み）", "countermeasure, in place"),
        PictureMeasure.Verified => new("対策（検証済み）", "countermeasure, verified"),
        _ => new("対策", "countermeasure"),
    };

    public static LocalisedText Of(PictureLayer layer) => layer switch
    {
        PictureLayer.Cloud => new("クラウド", "Cloud"),
        PictureLayer.Fog => new("フォグ", "Fog"),
        PictureLayer.Edge => new("エッジ", "Edge"),
        _ => throw new ArgumentOutOfRangeException(nameof(layer)),
    };

    public static LocalisedText Of(PictureStatus status) => status switch
    {
        PictureStatus.Met => new("充足", "met"),
        PictureStatus.Failed => new("不充足", "failed"),
        PictureStatus.Stale => new("期限切れ", "stale"),
        PictureStatus.Unknown => new("不明", "unknown"),
        PictureStatus.Planned => new("計画中", "planned"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static LocalisedText Of(PictureProtection protection) => protection switch
    {
        PictureProtection.Protected => new("保護された通信（両端を認証）", "protected link, both ends proven"),
        PictureProtection.Encrypted => new("暗号化された通信（両端の認証なし）", "encrypted link, not both ends proven"),
        PictureProtection.Unprotected => new("保護されていない通信", "unprotected link"),
        PictureProtection.Unknown => new("保護の有無が不明", "protection not stated"),
        _ => throw new ArgumentOutOfRangeException(nameof(protection)),
    };

    public static LocalisedText Of(PictureNode node) => node.Role switch
    {
        PictureRole.Hub => new("ハブ", "hub"),
        PictureRole.Gateway => new("ゲートウェイ", "gateway"),
        PictureRole.Sensor => new("センサー", "sensor"),
        PictureRole.Actuator => new("アクチュエーター", "actuator"),
        PictureRole.Controller => new("制御サービス", "controller"),
        PictureRole.None => Of(node.Kind),
        _ => throw new ArgumentException($"Unknown role {node.Role}.", nameof(node)),
    };

    public static LocalisedText Of(PictureKind kind) => kind switch
    {
        PictureKind.Service => new("サービス", "service"),
        PictureKind.Relay => new("中継機器", "relay"),
        PictureKind.System => new("システム", "system"),
        PictureKind.Device => new("デバイス", "device"),
        PictureKind.PeerDevice => new("相互通信デバイス", "peer device"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static LocalisedText Group(int count) => new($"{count} 要素をまとめて表示", $"{count} components as one");

    public static LocalisedText More(int count) => new($"ほか {count} 件", $"{count} more");

    public static LocalisedText Edition(string shown, string edition) =>
        new($"番号の「{shown}」は {edition} を指す。", $"Numbers of {shown} are those of {edition}.");

    public static LocalisedText Summary(PictureModel model)
    {
        var open = model.Links.Count(
            link => link.Protection is PictureProtection.Unprotected or PictureProtection.Unknown);
        var threats = model.Callouts.Count(callout => callout.Kind == PictureCalloutKind.Threat);
        var measures = model.Callouts.Count - threats;
        return new(
            $"構成要素 {model.Nodes.Count}、接続 {model.Links.Count}（うち保護が確認できないもの {open}）、" +
            $"脅威 {threats}、対策 {measures}。",
            $"Components: {model.Nodes.Count}; links: {model.Links.Count} (not known to be protected: {open}); " +
            $"threats: {threats}; countermeasures: {measures}.");
    }
}
