namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The measures of the picture in px.</summary>
internal static class Metrics
{
    public const int CardWidth = 224;
    public const int Padding = 12;
    public const int IconSize = 32;
    public const int IconGap = 10;
    public const int MarkSize = 12;
    public const int MarkGap = 6;

    /// <summary>How far a hosted card stands in from its host.</summary>
    public const int HostInset = 8;

    /// <summary>From the card's edge to a call-out: the leader line runs in between.</summary>
    public const int CalloutIndent = 18;
    public const int CalloutGap = 5;
    public const int CalloutPadding = 6;

    /// <summary>Between two entries at a card's upper or lower edge.</summary>
    public const int EntryPitch = 12;

    /// <summary>Between two lines that run beside each other.</summary>
    public const int TrackPitch = 8;

    /// <summary>From a card to the first line beside it: room for an arrow and a round corner.</summary>
    public const int TrackClearance = 15;

    /// <summary>From the last line to the end of its channel.</summary>
    public const int TrackMargin = 5;

    /// <summary>Breadth of a half channel without any line.</summary>
    public const int IdleChannel = 10;

    public const int CanvasMargin = 16;
    public const int BandPadding = 8;
    public const int BandGap = 8;
    public const int BandLabelGap = 14;
    public const int EmptyBandHeight = 37;

    public const int LegendGlyph = 26;
    public const int LegendGap = 22;
}
