using Yuimori.Kernel.Messages;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model;

/// <summary>Every word of the System file that stands for a value, with its label.</summary>
public static class SystemWords
{
    /// <summary>Kinds of Component.</summary>
    public static WordList<ComponentKind> Kind { get; } = new(
        (ComponentKind.Service, "service", "サービス", "service"),
        (ComponentKind.Relay, "relay", "中継機器", "relay"),
        (ComponentKind.System, "system", "システム", "system"),
        (ComponentKind.Device, "device", "デバイス", "device"),
        (ComponentKind.PeerDevice, "peer-device", "直接相互通信するデバイス", "device that talks to its peers"));

    /// <summary>Layers.</summary>
    public static WordList<ComponentLayer> Layer { get; } = new(
        (ComponentLayer.Edge, "edge", "エッジ", "edge"),
        (ComponentLayer.Fog, "fog", "フォグ", "fog"),
        (ComponentLayer.Cloud, "cloud", "クラウド", "cloud"));

    /// <summary>Roles.</summary>
    public static WordList<ComponentRole> Role { get; } = new(
        (ComponentRole.None, "none", "役割なし", "no role"),
        (ComponentRole.Hub, "hub", "ハブ", "hub"),
        (ComponentRole.Gateway, "gateway", "ゲートウェイ", "gateway"),
        (ComponentRole.Controller, "controller", "コントローラ", "controller"),
        (ComponentRole.Sensor, "sensor", "センサー", "sensor"),
        (ComponentRole.Actuator, "actuator", "アクチュエータ", "actuator"));

    /// <summary>Capacities.</summary>
    public static WordList<ComponentCapacity> Capacity { get; } = new(
        (ComponentCapacity.Full, "full", "十分", "carries every function"),
        (ComponentCapacity.Small, "small", "小さい", "carries F1–F4 and F10 only"),
        (ComponentCapacity.Tiny, "tiny", "ごく小さい", "carries no function"));

    /// <summary>Interfaces.</summary>
    public static WordList<ComponentInterface> Interface { get; } = new(
        (ComponentInterface.Ethernet, "ethernet", "有線LAN", "wired network"),
        (ComponentInterface.WiFi, "wi-fi", "無線LAN", "wireless LAN"),
        (ComponentInterface.Bluetooth, "bluetooth", "Bluetooth", "Bluetooth"),
        (ComponentInterface.ShortRangeRadio, "short-range-radio", "近距離無線（920MHz帯など）", "short-range radio"),
        (ComponentInterface.Cellular, "cellular", "携帯電話網", "mobile network"),
        (ComponentInterface.Usb, "usb", "USB・メモリカード", "USB or memory card"),
        (ComponentInterface.Serial, "serial", "シリアル・保守用ポート", "serial or maintenance port"),
        (ComponentInterface.Web, "web", "Web画面・API", "web page or API"),
        (ComponentInterface.Hand, "hand", "手による操作", "hands"),
        (ComponentInterface.Nfc, "nfc", "NFC", "NFC"));

    /// <summary>Environments.</summary>
    public static WordList<ComponentEnvironment> Environment { get; } = new(
        (ComponentEnvironment.Home, "home", "宅内", "inside a home"),
        (ComponentEnvironment.Outdoor, "outdoor", "屋外", "outdoors"),
        (ComponentEnvironment.Public, "public", "公共の場所", "public place"),
        (ComponentEnvironment.Vehicle, "vehicle", "車内", "vehicle"),
        (ComponentEnvironment.Factory, "factory", "工場", "factory"),
        (ComponentEnvironment.Care, "care", "医療・介護施設", "hospital or care home"),
        (ComponentEnvironment.DataCentre, "data-centre", "データセンター", "data centre"));

    /// <summary>Media.</summary>
    public static WordList<LinkMedium> Medium { get; } = new(
        (LinkMedium.Internal, "internal", "機器内部", "inside one machine"),
        (LinkMedium.Ethernet, "ethernet", "有線LAN", "wired network"),
        (LinkMedium.WiFi, "wi-fi", "無線LAN", "wireless LAN"),
        (LinkMedium.Bluetooth, "bluetooth", "Bluetooth", "Bluetooth"),
        (LinkMedium.ShortRangeRadio, "short-range-radio", "近距離無線", "short-range radio"),
        (LinkMedium.Cellular, "cellular", "携帯電話網", "mobile network"),
        (LinkMedium.Internet, "internet", "インターネット", "internet"),
        (LinkMedium.Serial, "serial", "シリアル・フィールドバス", "serial line or field bus"),
        (LinkMedium.Usb, "usb", "USB・メモリカード", "USB or memory card"),
        (LinkMedium.Nfc, "nfc", "NFC", "NFC"));

    /// <summary>Protocols.</summary>
    public static WordList<LinkProtocol> Protocol { get; } = new(
        (LinkProtocol.Mqtt, "mqtt", "MQTT", "MQTT"),
        (LinkProtocol.Http, "http", "HTTP", "HTTP"),
        (LinkProtocol.Coap, "coap", "CoAP", "CoAP"),
        (LinkProtocol.EchonetLite, "echonet-lite", "ECHONET Lite", "ECHONET Lite"),
        (LinkProtocol.Modbus, "modbus", "Modbus", "Modbus"),
        (LinkProtocol.OpcUa, "opc-ua", "OPC UA", "OPC UA"),
        (LinkProtocol.Other, "other", "その他", "other"));

    /// <summary>Protection of the line.</summary>
    public static WordList<TransportProtection> Transport { get; } = new(
        (TransportProtection.MutualTls, "mutual-tls", "相互認証TLS", "TLS, both ends proven"),
        (TransportProtection.Tls, "tls", "TLS（サーバ認証のみ）", "TLS, server proven"),
        (TransportProtection.LinkEncryption, "link-encryption", "通信媒体の暗号化のみ", "the medium's own encryption"),
        (TransportProtection.None, "none", "保護なし", "no protection"),
        (TransportProtection.Unstated, "unstated", "未記載", "not stated"));

    /// <summary>Protection of messages.</summary>
    public static WordList<MessageProtection> Messages { get; } = new(
        (MessageProtection.Signed, "signed", "メッセージ署名あり", "signed messages"),
        (MessageProtection.None, "none", "署名なし", "messages not signed"),
        (MessageProtection.Unstated, "unstated", "未記載", "not stated"));

    /// <summary>Classes of assets.</summary>
    public static WordList<AssetClass> AssetClass { get; } = new(
        (Model.AssetClass.IotFunction, "iot-function", "IoT機能", "IoT function"),
        (Model.AssetClass.OriginalFunction, "original-function", "本来機能", "original function"),
        (Model.AssetClass.Information, "information", "情報", "information"),
        (Model.AssetClass.Other, "other", "その他", "other"));

    /// <summary>Levels of harm.</summary>
    public static WordList<HarmLevel> HarmLevel { get; } = new(
        (Model.HarmLevel.None, "none", "なし", "none"),
        (Model.HarmLevel.Slight, "slight", "軽微", "slight"),
        (Model.HarmLevel.Severe, "severe", "甚大", "severe"));

    /// <summary>Decisions.</summary>
    public static WordList<DecisionKind> Decision { get; } = new(
        (DecisionKind.Treat, "treat", "低減", "treat"),
        (DecisionKind.Avoid, "avoid", "回避", "avoid"),
        (DecisionKind.Transfer, "transfer", "移転", "transfer"),
        (DecisionKind.Accept, "accept", "受容", "accept"));

    /// <summary>Low to high.</summary>
    public static WordList<Rank> Rank { get; } = new(
        (Model.Rank.Low, "low", "低", "low"),
        (Model.Rank.Medium, "medium", "中", "medium"),
        (Model.Rank.High, "high", "高", "high"));

    /// <summary>Means of treatment.</summary>
    public static WordList<MeasureMeans> Means { get; } = new(
        (MeasureMeans.Software, "software", "ソフトウェア（機能）", "software (function)"),
        (MeasureMeans.Hardware, "hardware", "ハードウェア", "hardware"),
        (MeasureMeans.Operation, "operation", "運用（人）", "operation by people"),
        (MeasureMeans.Design, "design", "設計", "design"));

    /// <summary>How far countermeasures are.</summary>
    public static WordList<MeasureState> MeasureState { get; } = new(
        (Model.MeasureState.Planned, "planned", "予定", "planned"),
        (Model.MeasureState.Implemented, "implemented", "実装済み", "implemented"),
        (Model.MeasureState.Verified, "verified", "確認済み", "verified"));

    /// <summary>Whether a risk belongs to one field.</summary>
    public static WordList<RiskScope> RiskScope { get; } = new(
        (Model.RiskScope.Field, "field", "分野固有", "of this field"),
        (Model.RiskScope.Common, "common", "共通", "common"));

    /// <summary>As what findings are set aside.</summary>
    public static WordList<ExceptionStatus> ExceptionStatus { get; } = new(
        (Model.ExceptionStatus.FalseAlarm, "false-alarm", "誤検知", "false alarm"),
        (Model.ExceptionStatus.NotApplicable, "not-applicable", "対象外", "not applicable"),
        (Model.ExceptionStatus.Duplicate, "duplicate", "重複", "duplicate"));

    /// <summary>How far the work on a risk is.</summary>
    public static WordList<NoteStatus> NoteStatus { get; } = new(
        (Model.NoteStatus.Open, "open", "未着手", "open"),
        (Model.NoteStatus.InProgress, "in-progress", "作業中", "in progress"),
        (Model.NoteStatus.Done, "done", "完了", "done"));

    /// <summary>Fields.</summary>
    public static WordList<SystemField> Field { get; } = new(
        (SystemField.SmartHouse, "smart-house", "スマートハウス", "smart house"),
        (SystemField.Vehicle, "vehicle", "自動車", "vehicles"),
        (SystemField.Energy, "energy", "エネルギー", "energy"),
        (SystemField.Factory, "factory", "製造", "factory"),
        (SystemField.Healthcare, "healthcare", "医療・健康", "health and care"),
        (SystemField.Media, "media", "テレビ・メディア", "television and media"),
        (SystemField.Other, "other", "その他", "other"));

    /// <summary>Purposes, the one that wins first.</summary>
    public static WordList<Purpose> Purpose { get; } = new(
        (Kernel.Messages.Purpose.Life, "life", "人命", "life"),
        (Kernel.Messages.Purpose.Property, "property", "財産", "property"),
        (Kernel.Messages.Purpose.Comfort, "comfort", "快適性", "comfort"),
        (Kernel.Messages.Purpose.Entertainment, "entertainment", "エンターテイメント", "entertainment"));
}
