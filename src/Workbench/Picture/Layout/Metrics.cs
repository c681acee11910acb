namespace Yuimori.Workbench.Picture.Layout;

/// <summary>The measures of the picture in px.</summary>
internal static class Metrics
{
    public const int CardWidth = 224;

    /// <summary>Of a picture with call-outs: a countermeasure with its numbers then needs one line less.</summary>
    public const int CardWidthWithCallouts = 264;
    public const int Padding = 12;
    public const int IconSize = 32;
    public const int IconGap = 10;
    public const int MarkSize = 12;
    public const int MarkGap = 6;

    /// <summary>Room for the sign of a call-out: two triangles beside each other.</summary>
    public const int SignWidth = 15;

    /// <summary>How far a hosted card stands in from its host.</summary>
    public const int HostInset = 8;

    /// <summary>From the card's edge to a call-out: the leader line runs in between.</summary>
    public const int CalloutIndent = 18;
    public const int CalloutGap = 6;

    /// <summary>Between call-outs of one kind.</summary>
    public const int CalloutJoin = 2;
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

    /// <summary>From a zone's outermost channel to the end of what the zone takes.</summary>
    public const int ZonePad = 10;

    /// <summary>From the end of what a zone takes to its box: half the gap between two boxes.</summary>
    public const int ZoneGap = 4;

    /// <summary>What a zone takes above its uppermost channel: its name stands there.</summary>
    public const int ZoneHead = 30;

    public const int CanvasMargin = 16;
    public const int BandPadding = 8;
    public const int BandGap = 8;
    public const int BandLabelGap = 14;
    public const int EmptyBandHeight = 37;

    public const int LegendLine = 40;
    public const int LegendGap = 22;
}
