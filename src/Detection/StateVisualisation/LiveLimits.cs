namespace Yuimori.Detection.StateVisualisation;

/// <summary>Limits of the live read model.</summary>
public static class LiveLimits
{
    /// <summary>64 streams a component; stops a device from filling memory with invented stream names.</summary>
    public const int StreamsMax = 64;

    /// <summary>512 points a stream (some 12 KiB); stops a fast sensor from filling memory.</summary>
    public const int PointsMax = 512;

    /// <summary>32 open alarms a component, the newest kept; stops a forger from filling memory and the page.</summary>
    public const int AlarmsMax = 32;

    /// <summary>32 conflicts an actuator; more Controllers than that cannot be read on a page.</summary>
    public const int ConflictsMax = 32;

    /// <summary>64 records a pack; the agent sends one stream's readings at a time.</summary>
    public const int PackMax = 64;
}
