namespace Yuimori.Workbench.Picture.Routing;

/// <summary>Where a line enters the card that does not carry its label.</summary>
internal enum Entry
{
    Top,
    Bottom,
    Left,
    Right,
}

/// <summary>What links must share to be drawn as branches of one line: then no branch can be read wrongly.</summary>
internal sealed record BundleKey(
    string Hub, Entry Entry, LevelHalf? Level, PictureProtection Protection, bool ToHub);

/// <summary>Links that enter the same card at the same place, drawn as one line with branches.</summary>
internal sealed class Bundle(int index, BundleKey key)
{
    public int Index => index;

    public BundleKey Key => key;

    /// <summary>Whether it comes from the next column straight through the channel between the two cards.</summary>
    public bool IsBeside(LinkPlan plan) => key.Level is null
        && Members.Count > 0
        && plan.SlotOf(Members[0].Owner).Column != plan.SlotOf(key.Hub).Column;

    public List<PlannedLink> Members { get; } = [];

    /// <summary>
    /// The place on the card's edge in px from the outermost card's corner: across for top and bottom, else down.
    /// </summary>
    public int Offset { get; set; }
}
