namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>
/// Heights of rows with wrapped text. Programs that open the file do not all work them out, and a row of one line would
/// hide the rest.
/// </summary>
internal static class RowHeight
{
    private const double LinePoints = 14;

    // 409 points is the format's limit for a row.
    private const double PointsMax = 409;

    /// <summary>The height that some texts need in columns of given widths (in characters).</summary>
    public static double Of(IEnumerable<(string Text, int Width)> cells)
    {
        var lines = cells.Select(c => Lines(c.Text, c.Width)).DefaultIfEmpty(1).Max();
        return Math.Min(PointsMax, (lines * LinePoints) + 3);
    }

    private static int Lines(string text, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var c in text)
        {
            if (c == '\n')
            {
                (lines, used) = (lines + 1, 0);
                continue;
            }

            // A Japanese character is as wide as two digits, by which widths are counted.
            var wide = c < 0x1100 ? 1 : 2;
            if (used + wide > width - 3) (lines, used) = (lines + 1, 0);
            used += wide;
        }

        return lines;
    }
}
