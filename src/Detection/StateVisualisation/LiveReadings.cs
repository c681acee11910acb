using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.StateVisualisation;

/// <summary>Turns SenML records into readings. Pure.</summary>
internal static class LiveReadings
{
    private const decimal SecondsMax = 253_402_300_799m;

    /// <summary>
    /// The reading of a record, or null when it has no value, two values, or a name that is no stream's. A time of 0
    /// or less is relative to now (RFC 8428 §4.5.3); a time that no calendar holds is taken as now.
    /// </summary>
    public static LiveReading? Of(SenmlRecord record, DateTimeOffset now)
    {
        if (record.Value.HasValue == record.Flag.HasValue || !ComponentId.Parse(record.Name).IsOk) return null;
        var value = record.Value ?? (record.Flag!.Value ? 1 : 0);
        var at = record.Time switch
        {
            > 0 and <= SecondsMax => DateTimeOffset.UnixEpoch.AddTicks((long)(record.Time * TimeSpan.TicksPerSecond)),
            <= 0 and > -SecondsMax / 2 => Earlier(now, -record.Time),
            _ => now,
        };
        return new LiveReading(record.Name, value, record.Unit, record.Flag.HasValue, at, now);
    }

    private static DateTimeOffset Earlier(DateTimeOffset now, decimal seconds)
    {
        var ticks = (long)(seconds * TimeSpan.TicksPerSecond);
        return ticks <= now.Ticks ? now.AddTicks(-ticks) : now;
    }
}
