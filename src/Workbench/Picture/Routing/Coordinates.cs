using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Routing;

/// <summary>Turns rows, columns and tracks into px.</summary>
internal sealed class Coordinates
{
    private readonly int[] _columns;
    private readonly int[] _rows;
    private readonly IReadOnlyList<int> _heights;
    private readonly IReadOnlyList<ZonePlot> _zones;
    private readonly int _cardWidth;
    private readonly TrackPlan _tracks;

    /// <param name="grid">Where the cards stand.</param>
    /// <param name="tracks">The lines between them.</param>
    /// <param name="heights">Height of each row.</param>
    /// <param name="left">Where the first upright channel begins.</param>
    /// <param name="rowStart">Where a row's upper channel begins, by the end of the row before (or the top).</param>
    /// <param name="top">Where the rows begin.</param>
    public Coordinates(
        Grid grid, TrackPlan tracks, IReadOnlyList<int> heights, int left, Func<int, int, int> rowStart, int top)
    {
        (_tracks, _heights, _zones, _cardWidth) = (tracks, heights, grid.Zones, grid.CardWidth);
        _columns = new int[grid.Columns];
        var x = left;
        for (var column = 0; column < grid.Columns; column++)
        {
            _columns[column] = x + PadBefore(column) + Breadth(new UprightHalf(column, AtRight: false));
            x = EndOfColumn(column);
        }

        Right = x;
        _rows = new int[heights.Count];
        var y = top;
        for (var row = 0; row < heights.Count; row++)
        {
            _rows[row] = rowStart(row, y) + HeadOf(row) + Breadth(new LevelHalf(row, Above: true));
            y = EndOf(row);
        }
    }

    /// <summary>Where the last upright channel ends.</summary>
    public int Right { get; }

    public Point CornerOf(Slot slot) => new(_columns[slot.Column], _rows[slot.Row]);

    /// <summary>Where a row's lower channel ends, and what the zones that end there need.</summary>
    public int EndOf(int row) => _rows[row] + _heights[row] + Breadth(new LevelHalf(row, Above: false)) + FootOf(row);

    /// <summary>The box of a zone: no line runs along its edges, for all lines stay in their channels.</summary>
    public Rect Of(ZonePlot zone)
    {
        var x = _columns[zone.FirstColumn] - Breadth(new UprightHalf(zone.FirstColumn, AtRight: false));
        var y = _rows[zone.FirstRow] - Breadth(new LevelHalf(zone.FirstRow, Above: true)) - Metrics.ZoneHead;
        var left = x - Metrics.ZonePad + Metrics.ZoneGap;
        var top = y + Metrics.ZoneGap;
        return new Rect(
            left,
            top,
            EndOfColumn(zone.LastColumn) - Metrics.ZoneGap - left,
            EndOf(zone.LastRow) - Metrics.ZoneGap - top);
    }

    /// <summary>X of a bundle's line in an upright half channel.</summary>
    public int Of(UprightHalf half, int bundle)
    {
        var track = _tracks.Upright[half][bundle] * Metrics.TrackPitch;
        var card = _columns[half.Column];
        return half.AtRight
            ? card + _cardWidth + Metrics.TrackClearance + track
            : card - Breadth(half) + Metrics.TrackMargin + track;
    }

    /// <summary>Y of a bundle's line in a level half channel.</summary>
    public int Of(LevelHalf half, int bundle)
    {
        var track = _tracks.Level[half][bundle] * Metrics.TrackPitch;
        var card = _rows[half.Row];
        return half.Above
            ? card - Breadth(half) + Metrics.TrackMargin + track
            : card + _heights[half.Row] + Metrics.TrackClearance + track;
    }

    private int PadBefore(int column) =>
        _zones.Any(zone => zone.FirstColumn == column) ? Metrics.ZonePad : 0;

    private int EndOfColumn(int column) => _columns[column] + _cardWidth
        + Breadth(new UprightHalf(column, AtRight: true))
        + (_zones.Any(zone => zone.LastColumn == column) ? Metrics.ZonePad : 0);

    private int HeadOf(int row) => _zones.Any(zone => zone.FirstRow == row) ? Metrics.ZoneHead : 0;

    private int FootOf(int row) => _zones.Any(zone => zone.LastRow == row) ? Metrics.ZonePad : 0;

    private int Breadth(UprightHalf half) => Breadth(_tracks.Upright.GetValueOrDefault(half));

    private int Breadth(LevelHalf half) => Breadth(_tracks.Level.GetValueOrDefault(half));

    private static int Breadth(Dictionary<int, int>? tracks) => tracks is null or { Count: 0 }
        ? Metrics.IdleChannel
        : Metrics.TrackMargin + (tracks.Values.Max() * Metrics.TrackPitch) + Metrics.TrackClearance;
}
