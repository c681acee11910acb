namespace Yuimori.Workbench.Picture.Routing;

/// <summary>
/// Gives every line of a channel a track so that no two lie on each other, in an order that crosses as little as a
/// swap of neighbours can find.
/// </summary>
internal static class TrackAssigner
{
    // Two lines share a track only when there is room for both round corners between them.
    private const int Apart = 14;

    /// <summary>The track of each bundle, counted from zero from the side before the channel.</summary>
    public static Dictionary<int, int> Assign(IReadOnlyCollection<TrackItem> items)
    {
        var ordered = items.OrderBy(item => item.Low).ThenBy(item => item.Bundle).ToArray();
        Settle(ordered);
        var tracks = new Dictionary<int, int>(ordered.Length);
        for (var at = 0; at < ordered.Length; at++)
        {
            var track = 0;
            for (var earlier = 0; earlier < at; earlier++)
            {
                if (Meet(ordered[earlier], ordered[at]))
                {
                    track = Math.Max(track, tracks[ordered[earlier].Bundle] + 1);
                }
            }

            tracks.Add(ordered[at].Bundle, track);
        }

        return tracks;
    }

    private static void Settle(TrackItem[] items)
    {
        // A pass moves a line at most to its end: as many passes as lines are enough.
        for (var pass = 0; pass < items.Length; pass++)
        {
            var moved = false;
            for (var at = 1; at < items.Length; at++)
            {
                var (first, second) = (items[at - 1], items[at]);
                if (Crossings(second, first) < Crossings(first, second))
                {
                    (items[at - 1], items[at]) = (second, first);
                    moved = true;
                }
            }

            if (!moved)
            {
                return;
            }
        }
    }

    private static int Crossings(TrackItem first, TrackItem second) =>
        second.Before.GetViewBetween(first.Low, first.High).Count
        + first.After.GetViewBetween(second.Low, second.High).Count;

    private static bool Meet(TrackItem one, TrackItem other) =>
        one.Low <= other.High + Apart && other.Low <= one.High + Apart;
}
