using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>Settings of Functions as written.</summary>
internal sealed record RawFunctions(RawF5? F5, RawF12? F12, RawF13? F13)
{
    public static MapShape<RawFunctions> Shape { get; } = new("functions", static f => new(
        f.Optional("F5", RawF5.Shape, new("ログ収集", "log collection"), "F5: { verify: 60s }"),
        f.Optional("F12", RawF12.Shape, new("監視", "monitoring"), "F12: { silence: 10s }"),
        f.Optional("F13", RawF13.Shape, new("状態可視化", "state visualisation"), "F13: { heartbeat: 2s }")));
}

/// <summary>Settings of F5.</summary>
internal sealed record RawF5(At<int>? Verify)
{
    public static MapShape<RawF5> Shape { get; } = new("f5", static f => new(
        f.Optional("verify", new DurationShape(1, 86_400),
            new("ジャーナル全体の検証間隔", "time between two verifications of the Journal"), "verify: 60s")));
}

/// <summary>Settings of F12.</summary>
internal sealed record RawF12(At<int>? Silence, At<int>? ConflictAlarm, At<int>? Drill)
{
    public static MapShape<RawF12> Shape { get; } = new("f12", static f => new(
        f.Optional("silence", new DurationShape(1, 86_400),
            new("この時間応答がなければ沈黙とみなす", "silence after which a component is called silent"), "silence: 10s"),
        f.Optional("conflictAlarm", new DurationShape(1, 86_400),
            new("相反する指令がこの時間続けば警報", "opposite orders that go on for longer raise an alarm"),
            "conflictAlarm: 60s"),
        f.Optional("drill", new DurationShape(1, 86_400),
            new("F3・F4・F12の実地確認の間隔", "time between two live drills of F3, F4 and F12"), "drill: 60s")));
}

/// <summary>Settings of F13.</summary>
internal sealed record RawF13(At<int>? Heartbeat, At<int>? Snapshot)
{
    public static MapShape<RawF13> Shape { get; } = new("f13", static f => new(
        f.Optional("heartbeat", new DurationShape(1, 3600),
            new("各構成要素が状態を知らせる間隔", "time between two statements of a component's state"), "heartbeat: 2s"),
        f.Optional("snapshot", new DurationShape(1, 86_400),
            new("全体の状態を記録する間隔", "time between two snapshots of the whole"), "snapshot: 15s")));
}
