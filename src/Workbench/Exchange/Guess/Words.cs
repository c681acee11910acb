namespace Yuimori.Workbench.Exchange.Guess;

/// <summary>Words by which kind and layer of a foreign element are guessed. Order matters within a list only for the
/// word that is shown.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Relay { get; } =
    [
        "gateway", "router", "access point", "access-point", "base station", "relay", "repeater", "bridge", "switch",
        "load-balancer", "load balancer", "loadbalancer", "reverse-proxy", "reverse proxy", "proxy", "firewall", "waf",
        "ids", "ips", "modem", "concentrator", "broker", "service-mesh", "VPN",
        "ゲートウェイ", "ルータ", "中継", "アクセスポイント", "基地局", "ファイアウォール", "プロキシ", "モデム",
    ];

    public static IReadOnlyList<string> Device { get; } =
    [
        "iot-device", "iot device", "device", "sensor", "actuator", "camera", "thermostat", "meter", "plc", "ecu",
        "wearable", "appliance", "robot", "vehicle", "car", "drone", "lock", "light", "lamp", "speaker", "tv",
        "smartphone", "mobile", "mobile-app", "phone", "tablet", "browser", "desktop", "laptop", "workstation",
        "client",
        "client-system", "web-client", "printer", "microcontroller", "firmware", "rtu", "hmi", "pump", "tag", "gps",
        "センサ", "カメラ", "機器", "端末", "デバイス", "スマートフォン", "スマホ", "家電", "ロボット", "車載", "車両", "メータ",
        "ブラウザ", "アクチュエータ", "エアコン", "窓", "錠",
    ];

    public static IReadOnlyList<string> Service { get; } =
    [
        "cloud", "server", "service", "web-service", "web-application", "web application", "application-server",
        "database", "datastore", "data store", "storage", "backend", "back-end", "api", "rest", "microservice",
        "lambda",
        "function", "queue", "message-queue", "topic", "stream", "identity-provider", "ldap", "cms", "erp", "website",
        "portal", "bucket", "s3", "sql", "container", "kubernetes", "vault", "hsm", "build-pipeline", "repository",
        "クラウド", "サーバ", "サービス", "データベース", "バックエンド", "ストレージ", "ポータル",
    ];

    public static IReadOnlyList<string> Cloud { get; } =
    [
        "cloud", "aws", "azure", "gcp", "saas", "paas", "iaas", "internet", "data centre", "data center", "datacenter",
        "public-cloud", "network-cloud-provider", "クラウド", "インターネット", "データセンタ",
    ];

    public static IReadOnlyList<string> Site { get; } =
    [
        "home", "house", "field", "vehicle", "car", "edge", "local", "iot", "plant", "floor", "ホーム", "家庭", "宅内", "車載",
        "現場", "ローカル", "エッジ",
    ];
}
