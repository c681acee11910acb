namespace Yuimori.Workbench.Picture.Routing;

/// <summary>A line that needs a track in a channel.</summary>
/// <param name="Bundle">Index of the bundle.</param>
internal sealed record TrackItem(int Bundle)
{
    /// <summary>Where its run along the channel begins.</summary>
    public int Low { get; private set; } = int.MaxValue;

    /// <summary>Where its run along the channel ends.</summary>
    public int High { get; private set; } = int.MinValue;

    /// <summary>Where it is left towards the side before the channel (left of it, or above it).</summary>
    public SortedSet<int> Before { get; } = [];

    /// <summary>Where it is left towards the side after the channel (right of it, or below it).</summary>
    public SortedSet<int> After { get; } = [];

    public void Cover(int low, int high) => (Low, High) = (Math.Min(Low, low), Math.Max(High, high));
}
