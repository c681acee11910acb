using System.Globalization;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>Addresses of cells, such as <c>H12</c>; columns and rows count from 1.</summary>
internal static class CellAddress
{
    /// <summary>16,384 columns and 1,048,576 rows: the sheet's size by the format; more is no address.</summary>
    public const int ColumnMax = 16_384;

    /// <summary>See <see cref="ColumnMax"/>.</summary>
    public const int RowMax = 1_048_576;

    public static string Of(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[3];
        var at = letters.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters[--at] = (char)('A' + ((rest - 1) % 26));
        return letters[at..].ToString();
    }

    /// <summary>Column and row of an address, <c>$</c> allowed; null when it is none.</summary>
    public static (int Column, int Row)? Parse(ReadOnlySpan<char> address)
    {
        var (column, row, digits) = (0, 0, false);
        foreach (var c in address)
        {
            if (c == '$') continue;
            if (char.IsAsciiLetter(c) && !digits)
            {
                column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
                if (column > ColumnMax) return null;
            }
            else if (char.IsAsciiDigit(c))
            {
                digits = true;
                row = (row * 10) + (c - '0');
                if (row > RowMax) return null;
            }
            else
            {
                return null;
            }
        }

        return column > 0 && row > 0 ? (column, row) : null;
    }
}
