namespace Yuimori.Agent.Controllers;

/// <summary>
/// How many orders may be sent now: fewer than the arbiter takes of one Controller, which drops what is beyond, so that
/// a sensor that flickers delays an order by a moment and never loses one. Pure: times are given.
/// </summary>
internal sealed class OrderPace
{
    /// <summary>30 at once; the arbiter takes 40.</summary>
    internal const int Burst = 30;

    /// <summary>8 a second in the long run; the arbiter takes 10.</summary>
    internal const int PerSecond = 8;

    private double _left = Burst;
    private TimeSpan _at;

    internal int Room(TimeSpan now)
    {
        _left = Math.Min(Burst, _left + ((now - _at).TotalSeconds * PerSecond));
        _at = now;
        return (int)_left;
    }

    internal void Take(int count) => _left -= count;
}
