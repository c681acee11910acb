using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Report;

namespace Yuimori.Workbench.Tests.Report;

/// <summary>A small report with a row of every kind.</summary>
internal static class SampleReport
{
    public static LocalisedText Gateway { get; } = new("ホームゲートウェイ", "Home gateway");

    private static LocalisedText Window { get; } = new("窓", "Window");

    public static ReportModel Make() => new()
    {
        SystemId = "uc4-door-window",
        SystemName = new("戸締り競合制御", "Door and window conflict control"),
        FileName = "uc4.system.yaml",
        FileSha256 = new string('3', 64),
        CatalogueVersion = "0.1.0",
        ProductVersion = "0.1.0",
        Method = LocalisedText.Same("CRSS"),
        MadeAt = new DateTimeOffset(2026, 8, 1, 9, 30, 0, TimeSpan.FromHours(9)),
        Picture = Picture(),
        Components = [Component()],
        Assets = [new("a1", new("窓の開閉", "Opening the window"), new("IoT機能", "IoT function"), Window)],
        Findings = [Minor(), Critical()],
        Residuals =
        [
            new("R-1", new(2.1m, ReportSeverity.Minor), new("盗まれた機器は鍵を持つ。", "A stolen device keeps its key.")),
        ],
        Decisions =
        [
            new("R-2", ReportTreatment.Accept, "設計責任者", new("室内に限る。", "Indoors only."), new DateOnly(2027, 3, 31)),
        ],
        Glossary = [new("F12", new("監視", "Monitoring"), new("異常や競合を見つける。", "Finds faults and conflicts."))],
        Sources = [new("source-002", new("高信頼化の手引き", "Guide to high reliability"), new("2018年", "2018"))],
    };

    public static ReportFinding Critical() => new()
    {
        Id = "R-1",
        WhereId = "window",
        WhereName = Window,
        ThreatId = "TH-01",
        ThreatName = new("なりすまし", "Spoofing"),
        Why = new("命令の送り手を確かめない接続がある。", "A link does not confirm who sends orders."),
        RuleId = "rule-spoof",
        Score = new(9.3m, ReportSeverity.Critical, "AV:N/AC:L/Au:N/C:P/I:C/A:C"),
        Treatment = ReportTreatment.Mitigate,
        TreatmentText = new("命令に署名する。", "Orders are signed."),
        Functions = [new("F3", new("認証", "Authentication"), "window", Window)],
    };

    private static ReportFinding Minor() => new()
    {
        Id = "R-2",
        WhereId = "gateway",
        WhereName = Gateway,
        ThreatId = "TH-05",
        ThreatName = new("サービス停止", "Denial of service"),
        Why = new("停電で止まる。", "It stops without mains power."),
        Score = new(2.60m, ReportSeverity.Minor),
    };

    private static ReportComponent Component() => new()
    {
        Id = "window",
        Name = Window,
        Kind = new("デバイス・エッジ", "device, edge"),
        Description = new("居間の窓。", "The living room's window."),
        Links = [new("ゲートウェイから命令を受ける", "takes orders from the gateway")],
        Functions = [new("F3", new("認証", "Authentication"), "window", Window)],
    };

    private static PictureModel Picture() => new()
    {
        Title = new("戸締り競合制御", "Door and window conflict control"),
        Nodes =
        [
            new() { Id = "gateway", Name = Gateway, Kind = PictureKind.Relay, Layer = PictureLayer.Fog },
            new() { Id = "window", Name = Window, Kind = PictureKind.Device, Layer = PictureLayer.Edge },
        ],
        Links = [new() { Id = "l1", From = "gateway", To = "window", Label = LocalisedText.Same("MQTT") }],
        Callouts =
        [
            new()
            {
                Id = "c1",
                Target = "window",
                Kind = PictureCalloutKind.Threat,
                Text = new("なりすまし", "Spoofing"),
                FindingId = "R-1",
            },
        ],
    };
}
