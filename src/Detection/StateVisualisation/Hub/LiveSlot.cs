using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.StateVisualisation.Hub;

/// <summary>One component's place in the read model: changed under its own lock, read without one.</summary>
internal sealed class LiveSlot(ComponentId component)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, PointRing> _series = new(StringComparer.Ordinal);
    private volatile LiveComponent _known = new() { Component = component };

    public LiveComponent Known => _known;

    public void Apply(ComponentState state, DateTimeOffset now)
    {
        lock (_gate)
        {
            var next = _known with { State = state };
            _known = state.Condition == ComponentCondition.Running ? next with { HeardAt = now } : next;
        }
    }

    public void Apply(Event e)
    {
        lock (_gate) _known = LiveEvents.Apply(_known, e);
    }

    public void SetConnected(bool connected)
    {
        lock (_gate) _known = _known with { Connected = connected };
    }

    public int Apply(IReadOnlyList<SenmlRecord> pack, DateTimeOffset now)
    {
        var taken = 0;
        lock (_gate)
        {
            var readings = _known.Readings.ToBuilder();
            foreach (var record in pack.Take(LiveLimits.PackMax))
            {
                if (LiveReadings.Of(record, now) is not { } reading) continue;
                if (!readings.ContainsKey(reading.Stream) && readings.Count >= LiveLimits.StreamsMax) continue;
                readings[reading.Stream] = reading;
                SeriesOf(reading.Stream).Add(new LivePoint(now, reading.Value));
                taken++;
            }

            if (taken > 0) _known = _known with { Readings = readings.ToImmutable(), HeardAt = now };
        }

        return taken;
    }

    public LivePoint[] Series(string stream)
    {
        lock (_gate) return _series.TryGetValue(stream, out var ring) ? ring.ToArray() : [];
    }

    private PointRing SeriesOf(string stream)
    {
        if (_series.TryGetValue(stream, out var ring)) return ring;
        return _series[stream] = new PointRing(LiveLimits.PointsMax);
    }
}
