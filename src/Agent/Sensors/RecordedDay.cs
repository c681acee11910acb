namespace Yuimori.Agent.Sensors;

/// <summary>A recorded day: for each time, the value of each stream until the next time.</summary>
/// <param name="times">Times of the day, rising.</param>
/// <param name="values">For each time, a value for each stream.</param>
internal sealed class RecordedDay(IReadOnlyList<TimeSpan> times, IReadOnlyList<decimal[]> values)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Where the record begins, and the replay with it.</summary>
    internal TimeSpan Start => times[0];

    /// <summary>
    /// The values at a time: of the last row that is not later; before the first row, of the last one.
    /// </summary>
    internal decimal[] At(TimeSpan time) => values[IndexAt(Wrap(time))];

    /// <summary>How long after a time the next row begins, over midnight if need be.</summary>
    internal TimeSpan UntilNext(TimeSpan time)
    {
        var wrapped = Wrap(time);
        foreach (var row in times)
        {
            if (row > wrapped) return row - wrapped;
        }

        return Day - wrapped + times[0];
    }

    private static TimeSpan Wrap(TimeSpan time) => TimeSpan.FromTicks(time.Ticks % Day.Ticks);

    private int IndexAt(TimeSpan time)
    {
        var (low, high) = (0, times.Count - 1);
        if (time < times[0]) return high;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (times[middle] <= time) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
