namespace Yuimori.Detection.StateVisualisation;

/// <summary>The last points of a time series. Not thread-safe: its owner locks.</summary>
internal sealed class PointRing(int countMax)
{
    private readonly List<LivePoint> _points = [];
    private int _oldest;

    /// <summary>Adds a point; the oldest goes when the ring is full.</summary>
    public void Add(LivePoint point)
    {
        if (_points.Count < countMax)
        {
            _points.Add(point);
            return;
        }

        _points[_oldest] = point;
        _oldest = (_oldest + 1) % countMax;
    }

    /// <summary>The points, oldest first.</summary>
    public LivePoint[] ToArray()
    {
        var copy = new LivePoint[_points.Count];
        for (var i = 0; i < copy.Length; i++) copy[i] = _points[(_oldest + i) % copy.Length];
        return copy;
    }
}
