using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Tests.Picture;

/// <summary>
/// The healthcare example of the IPA design guide as a picture (facts of source-000, tables 2 to 5): 12 components, 14
/// links, every call-out.
/// </summary>
internal static class SamplePictures
{
    private static readonly PictureAsset Health = new(new("ヘルスケアデータ", "healthcare data"), true);
    private static readonly PictureAsset Login = new(new("ログイン情報", "login information"), true);
    private static readonly PictureAsset Personal = new(new("個人情報", "personal information"), true);

    private static readonly string[] Devices = ["pressure", "scale", "steps"];
    private static readonly string[] Phones = ["iphone", "android"];
    private static readonly string[] Computers = ["windows", "mac"];

    public static PictureModel Healthcare()
    {
        var links = Links().ToList();
        return new PictureModel
        {
            Title = new("ヘルスケア機器とクラウドサービス", "Health devices and a cloud service"),
            Zones =
            [
                new("provider", new("サービス事業者", "Service provider")),
                new("carrier", new("通信事業者", "Network operators")),
                new("home", new("利用者の宅内", "The user's home")),
            ],
            Nodes = [.. Nodes()],
            Links = links,
            Callouts = [.. Callouts(links)],
        };
    }

    private static IEnumerable<PictureNode> Nodes() =>
    [
        Node("cloud", "クラウドサービス", "Cloud service", PictureKind.Service, PictureLayer.Cloud, "provider",
            Health, Login, Personal),
        Node("internet", "インターネット", "Internet", PictureKind.Relay, PictureLayer.Fog, "carrier"),
        Node("carrier", "携帯電話通信事業者網", "Mobile carrier's network", PictureKind.Relay, PictureLayer.Fog, "carrier"),
        Node("base-station", "携帯電話基地局", "Mobile base station", PictureKind.Relay, PictureLayer.Fog, "carrier"),
        Node("router", "ホームルータ", "Home router", PictureKind.Relay, PictureLayer.Edge, "home"),
        Node("iphone", "スマートフォン（iPhone）", "Smartphone (iPhone)", PictureKind.System, PictureLayer.Edge, "home", Health, Login),
        Node("android", "スマートフォン（Android）", "Smartphone (Android)", PictureKind.System, PictureLayer.Edge, "home", Health, Login),
        Node("windows", "PC（Windows）", "PC (Windows)", PictureKind.System, PictureLayer.Edge, "home", Health, Login),
        Node("mac", "PC（Mac）", "PC (Mac)", PictureKind.System, PictureLayer.Edge, "home", Health, Login),
        Node("pressure", "ネットワーク対応血圧計", "Networked blood-pressure monitor", PictureKind.Device, PictureLayer.Edge, "home", Health),
        Node("scale", "ネットワーク対応体重体組成計", "Networked body-composition scale", PictureKind.Device, PictureLayer.Edge, "home", Health),
        Node("steps", "ネットワーク対応歩数・活動量計", "Networked activity meter", PictureKind.Device, PictureLayer.Edge, "home", Health),
    ];

    private static IEnumerable<PictureLink> Links() =>
    [
        Link("pressure", "iphone", "NFC通信", "NFC"),
        Link("scale", "iphone", "Bluetooth通信", "Bluetooth"),
        Link("steps", "android", "NFC通信", "NFC"),
        Link("pressure", "windows", "USB接続", "USB"),
        Link("steps", "mac", "USB接続", "USB"),
        Link("iphone", "router", "Wi-Fi通信", "Wi-Fi"),
        Link("android", "base-station", "モバイル通信（LTE等）", "Mobile (LTE)"),
        Link("iphone", "base-station", "モバイル通信（LTE等）", "Mobile (LTE)"),
        Link("windows", "router", "有線通信（LAN接続）", "Wired LAN"),
        Link("mac", "router", "Wi-Fi通信", "Wi-Fi"),
        Link("base-station", "carrier", "事業者網", "Operator's network"),
        Link("carrier", "internet", "相互接続", "Interconnection"),
        Link("internet", "cloud", "インターネット経由", "Over the Internet") with { Id = "cloud-internet" },
        Link("router", "internet", "回線", "Access line"),
    ];

    private static IEnumerable<PictureCallout> Callouts(List<PictureLink> links)
    {
        foreach (var link in links.Where(link => link.From is not ("base-station" or "carrier")))
        {
            var near = Devices.Contains(link.From) && link.To != "router";
            yield return Threat(link.Id, "盗聴・改ざん", "Eavesdropping, tampering", PictureSeverity.Major);
            yield return near
                ? Measure(link.Id, "通信路暗号化", "Channel encryption", "OTA-1", "OWASP2014-8")
                : Measure(link.Id, "通信路暗号化", "Channel encryption", "OTA-1", "OTA-3", "OWASP2014-4", "OWASP2014-8");
        }

        foreach (var callout in Devices.SelectMany(Device).Concat(Phones.SelectMany(Phone))
            .Concat(Computers.SelectMany(Computer)).Concat(Router()).Concat(Cloud()))
        {
            yield return callout;
        }
    }

    private static IEnumerable<PictureCallout> Device(string at) =>
    [
        Threat(at, "情報漏えい", "Information leak", PictureSeverity.Major),
        Measure(at, "データ暗号化", "Data encryption", "OTA-2", "OWASP2014-5", "OWASP2014-8"),
        Measure(at, "出荷時状態リセット", "Reset to factory state", "OTA-24"),
        Measure(at, "セキュア消去", "Secure erase", "OTA-29", "OTA-30"),
        Measure(at, "耐タンパH/W", "Tamper-resistant hardware", "OWASP2014-10"),
        Measure(at, "耐タンパS/W", "Tamper-resistant software", "OTA-7"),
    ];

    private static IEnumerable<PictureCallout> Phone(string at) =>
    [
        Threat(at, "情報漏えい", "Information leak", PictureSeverity.Critical),
        Threat(at, "ウイルス感染", "Malware", PictureSeverity.Major),
        Threat(at, "不正利用", "Misuse by others", PictureSeverity.Minor),
        Measure(at, "ユーザ認証", "User authentication",
            "OTA-11", "OTA-12", "OTA-13", "OTA-14", "OWASP2014-2", "OWASP2014-7", "OWASP2014-8"),
        Measure(at, "データ暗号化", "Data encryption", "OTA-2", "OWASP2014-5", "OWASP2014-8"),
        Measure(at, "セキュア消去", "Secure erase", "OTA-29", "OTA-30"),
        Measure(at, "遠隔消去", "Remote erase", "OTA-30"),
        Measure(at, "ソフトウェア署名", "Signed software", "OTA-6", "OWASP2014-9"),
    ];

    private static IEnumerable<PictureCallout> Computer(string at) =>
    [
        Threat(at, "情報漏えい", "Information leak", PictureSeverity.Critical),
        Threat(at, "ウイルス感染", "Malware", PictureSeverity.Major),
        Measure(at, "ユーザ認証", "User authentication",
            "OTA-11", "OTA-12", "OTA-13", "OTA-14", "OWASP2014-2", "OWASP2014-8"),
        Measure(at, "データ暗号化", "Data encryption", "OTA-2", "OWASP2014-5", "OWASP2014-8"),
        Measure(at, "アンチウイルス", "Anti-virus"),
    ];

    private static IEnumerable<PictureCallout> Router() =>
    [
        Threat("router", "不正アクセス", "Unauthorised access", PictureSeverity.Critical),
        Threat("router", "DoS攻撃", "Denial of service", PictureSeverity.Minor),
        Measure("router", "脆弱性対策", "Vulnerability handling", "OTA-5"),
        Measure("router", "ユーザ認証", "User authentication",
            "OTA-11", "OTA-12", "OTA-13", "OTA-14", "OWASP2014-2", "OWASP2014-8"),
        Measure("router", "FW機能", "Firewall", "OWASP2014-3"),
        Measure("router", "DoS対策", "Against denial of service", "OWASP2014-3") with { Measure = PictureMeasure.Planned },
    ];

    private static IEnumerable<PictureCallout> Cloud() =>
    [
        Threat("cloud", "不正アクセス", "Unauthorised access", PictureSeverity.Critical),
        Threat("cloud", "情報漏えい", "Information leak", PictureSeverity.Critical),
        Threat("cloud", "DoS攻撃", "Denial of service", PictureSeverity.Major),
        Measure("cloud", "サーバセキュリティ", "Server security", "OTA-4"),
        Measure("cloud", "脆弱性対策", "Vulnerability handling", "OTA-5", "OWASP2014-1", "OWASP2014-6"),
        Measure("cloud", "ユーザ認証", "User authentication", "OTA-11", "OTA-12", "OTA-13", "OTA-14",
            "OWASP2014-1", "OWASP2014-2", "OWASP2014-6", "OWASP2014-8") with { Measure = PictureMeasure.Verified },
        Measure("cloud", "データ暗号化", "Data encryption", "OTA-2", "OWASP2014-5", "OWASP2014-8"),
        Measure("cloud", "データ二次利用禁止", "No secondary use of data", "OTA-25"),
        Measure("cloud", "FW／IDS／IPS", "Firewall, IDS, IPS", "OWASP2014-3"),
        Measure("cloud", "ログ分析", "Log analysis", "OTA-15"),
    ];

    private static PictureNode Node(
        string id, string ja, string en, PictureKind kind, PictureLayer layer, string zone, params PictureAsset[] assets) =>
        new() { Id = id, Name = new(ja, en), Kind = kind, Layer = layer, Zone = zone, Assets = assets };

    private static PictureLink Link(string from, string to, string ja, string en) => new()
    {
        Id = $"{from}-{to}",
        From = from,
        To = to,
        Label = new(ja, en),
        Protection = en == "USB" ? PictureProtection.Unprotected : PictureProtection.Encrypted,
        Carries = [Health],
    };

    private static PictureCallout Threat(string at, string ja, string en, PictureSeverity severity) => new()
    {
        Id = $"{en}@{at}",
        Target = at,
        Kind = PictureCalloutKind.Threat,
        Severity = severity,
        Text = new(ja, en),
        FindingId = $"{en}@{at}",
    };

    private static PictureCallout Measure(string at, string ja, string en, params string[] numbers) => new()
    {
        Id = $"{en}@{at}",
        Target = at,
        Kind = PictureCalloutKind.Countermeasure,
        Measure = PictureMeasure.Implemented,
        Text = new(ja, en),
        Numbers = numbers,
    };

    /// <summary>
    /// A factory: lines with a gateway, a controller, sensors and actuators each, servers above them, a cloud.
    /// </summary>
    public static PictureModel Factory(int count, int calloutsEach)
    {
        var nodes = new List<PictureNode>
        {
            Node("cloud", "分析クラウド", "Analysis cloud", PictureKind.Service, PictureLayer.Cloud, "cloud", Health) with
            {
                Role = PictureRole.Hub,
            },
            Node("portal", "保守ポータル", "Service portal", PictureKind.Service, PictureLayer.Cloud, "cloud"),
            Node("firewall", "境界ファイアウォール", "Edge firewall", PictureKind.Relay, PictureLayer.Fog, "dmz"),
            Node("mes", "製造実行システム", "Manufacturing execution", PictureKind.System, PictureLayer.Fog, "plant", Login),
            Node("historian", "ヒストリアン", "Historian", PictureKind.System, PictureLayer.Fog, "plant"),
        };
        var links = new List<PictureLink>
        {
            Link("firewall", "cloud", "MQTT／インターネット", "MQTT / internet"),
            Link("firewall", "portal", "HTTP／インターネット", "HTTP / internet"),
            Link("mes", "firewall", "HTTP／有線LAN", "HTTP / wired network"),
            Link("historian", "mes", "OPC UA／有線LAN", "OPC UA / wired network"),
        };
        var zones = new List<PictureZone>
        {
            new("cloud", new("事業者クラウド", "Provider's cloud")),
            new("dmz", new("DMZ", "DMZ")),
            new("plant", new("工場管理網", "Plant network")),
        };
        for (var index = 0; nodes.Count < count; index++)
        {
            var (line, role) = (index / 9, index % 9);
            var (zone, gateway) = ($"line{line}", $"gw{line}");
            if (role == 0)
            {
                zones.Add(new(zone, new($"製造ライン{line + 1}", $"Line {line + 1}")));
                nodes.Add(Node(gateway, $"ラインGW {line + 1}", $"Line gateway {line + 1}", PictureKind.Relay, PictureLayer.Edge, zone) with
                {
                    Role = PictureRole.Gateway,
                });
                links.Add(Link(gateway, line % 2 == 0 ? "mes" : "historian", "MQTT／有線LAN", "MQTT / wired network"));
                continue;
            }

            var actuator = role % 3 == 0;
            var id = $"{(actuator ? "robot" : "sensor")}{line}-{role}";
            nodes.Add(Node(
                id,
                actuator ? "溶接ロボット" : "振動センサー",
                actuator ? "Welding robot" : "Vibration sensor",
                PictureKind.Device,
                PictureLayer.Edge,
                zone) with { Role = actuator ? PictureRole.Actuator : PictureRole.Sensor });
            links.Add(actuator
                ? Link(gateway, id, "Modbus／フィールドバス", "Modbus / field bus")
                : Link(id, gateway, "MQTT／無線LAN", "MQTT / wireless LAN"));
        }

        var callouts = nodes.SelectMany(node => Enumerable.Range(0, calloutsEach).SelectMany(at => new[]
        {
            Threat(node.Id, "ウイルス感染による乗っ取り", "Takeover by malware", (PictureSeverity)(1 + (node.Id.Length % 3))) with
            {
                Id = $"t{at}@{node.Id}",
            },
            Measure(node.Id, "ソフトウェア署名", "Signed software", "OTA-6", "OWASP2014-9") with
            {
                Id = $"m{at}@{node.Id}",
            },
        })).Concat(links.Where((_, at) => calloutsEach > 0 && at % 3 == 0).Select(link =>
            Threat(link.Id, "盗聴・改ざん", "Eavesdropping, tampering", PictureSeverity.Major)));
        return new PictureModel
        {
            Title = new($"工場（{count} 構成要素）", $"A factory of {count} components"),
            Zones = zones,
            Nodes = nodes,
            Links = links,
            Callouts = [.. callouts],
        };
    }
}
