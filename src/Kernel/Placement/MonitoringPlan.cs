namespace Yuimori.Kernel.Placement;

/// <summary>Times of monitoring and proof, in seconds.</summary>
public sealed record MonitoringPlan
{
    /// <summary>Silence after which a component is called silent (F12, fault).</summary>
    public required int SilenceSeconds { get; init; }

    /// <summary>Opposite orders that go on for longer raise an alarm (UC5's rule, F12/IC-3.2).</summary>
    public required int ConflictAlarmSeconds { get; init; }

    /// <summary>Between two live drills of F3, F4 and F12.</summary>
    public required int DrillSeconds { get; init; }

    /// <summary>Between two verifications of the whole Journal (F5).</summary>
    public required int VerifySeconds { get; init; }

    /// <summary>Between two snapshots of the state (F13).</summary>
    public required int SnapshotSeconds { get; init; }
}
