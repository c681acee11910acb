namespace Yuimori.Workbench.Model;

/// <summary>Settings of Functions that the System file may override, in seconds.</summary>
public sealed record FunctionSettings
{
    /// <summary>The settings that stand when the file says nothing.</summary>
    public static FunctionSettings Default { get; } = new();

    /// <summary>
    /// F12: silence after which a component is called silent; five heartbeats, so one lost packet is no alarm.
    /// </summary>
    public int SilenceSeconds { get; init; } = 10;

    /// <summary>F12: opposite orders that go on for longer raise an alarm.</summary>
    public int ConflictAlarmSeconds { get; init; } = 60;

    /// <summary>F12: between two live drills of F3, F4 and F12.</summary>
    public int DrillSeconds { get; init; } = 60;

    /// <summary>F5: between two verifications of the whole Journal.</summary>
    public int VerifySeconds { get; init; } = 60;

    /// <summary>F13: between two statements of a component's state.</summary>
    public int HeartbeatSeconds { get; init; } = 2;

    /// <summary>F13: between two snapshots of the whole.</summary>
    public int SnapshotSeconds { get; init; } = 15;
}
