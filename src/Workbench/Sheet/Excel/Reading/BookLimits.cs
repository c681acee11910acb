namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>What a workbook from a stranger may cost at most.</summary>
internal static class BookLimits
{
    /// <summary>32 MiB of file; stops a file that fills memory before anything is looked at.</summary>
    public const int FileBytesMax = 32 * 1024 * 1024;

    /// <summary>256 MiB unpacked, all parts that are read together; stops a zip bomb of honest sizes.</summary>
    public const long UnpackedBytesMax = 256L * 1024 * 1024;

    /// <summary>
    /// 300 times a part's packed size, beyond the first 4 MiB; stops a zip bomb early. A sheet of equal rows packs to a
    /// hundredth, a bomb to a thousandth.
    /// </summary>
    public const int RatioMax = 300;

    /// <summary>See <see cref="RatioMax"/>.</summary>
    public const long RatioFreeBytes = 4L * 1024 * 1024;

    /// <summary>1,000 entries; stops an archive of very many tiny parts.</summary>
    public const int EntriesMax = 1000;

    /// <summary>50 worksheets; stops a workbook of very many sheets that each cost a look.</summary>
    public const int SheetsMax = 50;

    /// <summary>2 million cells with content; stops a sheet of tiny cells that cost a hundred times its size.</summary>
    public const int CellsMax = 2_000_000;

    /// <summary>500,000 shared strings; stops a table of tiny strings.</summary>
    public const int StringsMax = 500_000;

    /// <summary>32,767 characters, the format's own limit of a cell; what follows is cut and refused later.</summary>
    public const int CellLengthMax = 32_767;

    /// <summary>20,000 merged ranges over 50,000 rows together; stops ranges that lie upon each other.</summary>
    public const int MergesMax = 20_000;

    /// <summary>See <see cref="MergesMax"/>.</summary>
    public const int MergedRowsMax = 50_000;

    /// <summary>
    /// 60,000 rows with content in the sheet that is filled in; stops an import that takes minutes and fits nowhere.
    /// </summary>
    public const int RowsMax = 60_000;
}
