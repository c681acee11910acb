using Yuimori.Kernel.Placement;

namespace Yuimori.Agent.Sensors;

/// <summary>
/// What a sensor reports and when: the recorded day at its speed, with pokes over it; a change at once, the same value
/// again after the report time. Pure: times are given. Callers take turns.
/// </summary>
internal sealed class Replay(SensorPlan plan, RecordedDay day)
{
    /// <summary>
    /// 5 ms: two timers that are due almost together are one wake-up, and rounding never makes a busy loop.
    /// </summary>
    private static readonly TimeSpan LeastWait = TimeSpan.FromMilliseconds(5);

    private const double SecondsOfADay = 86_400;

    private readonly TimeSpan _report = TimeSpan.FromSeconds((double)plan.ReportSeconds);
    private readonly (decimal Value, TimeSpan At)?[] _reported = new (decimal, TimeSpan)?[plan.Streams.Count];
    private readonly (decimal Value, TimeSpan Until)?[] _pokes = new (decimal, TimeSpan)?[plan.Streams.Count];

    /// <summary>Makes a stream show a value for a time, whatever was recorded.</summary>
    internal void Poke(int stream, decimal value, TimeSpan now, TimeSpan duration) =>
        _pokes[stream] = (value, now + duration);

    /// <summary>What is due.</summary>
    /// <param name="now">Since the replay began.</param>
    internal IReadOnlyList<Reading> Due(TimeSpan now)
    {
        var recorded = day.At(Position(now));
        var due = new List<Reading>();
        for (var i = 0; i < plan.Streams.Count; i++)
        {
            if (_pokes[i] is { } ended && ended.Until <= now) _pokes[i] = null;
            var value = _pokes[i]?.Value ?? recorded[i];
            if (_reported[i] is { } last && last.Value == value && now - last.At < _report) continue;
            _reported[i] = (value, now);
            due.Add(new Reading(plan.Streams[i], value));
        }

        return due;
    }

    /// <summary>How long nothing is due after <see cref="Due"/> was asked.</summary>
    internal TimeSpan UntilNext(TimeSpan now)
    {
        var next = day.UntilNext(Position(now)) / (double)plan.ReplaySpeed;
        for (var i = 0; i < plan.Streams.Count; i++)
        {
            if (_reported[i] is { } last) next = Least(next, last.At + _report - now);
            if (_pokes[i] is { } poke) next = Least(next, poke.Until - now);
        }

        return next < LeastWait ? LeastWait : next;
    }

    private static TimeSpan Least(TimeSpan a, TimeSpan b) => a < b ? a : b;

    // Within one day, since a fast replay would pass the end of all times within months.
    private TimeSpan Position(TimeSpan now) =>
        day.Start + TimeSpan.FromSeconds(now.TotalSeconds * (double)plan.ReplaySpeed % SecondsOfADay);
}
