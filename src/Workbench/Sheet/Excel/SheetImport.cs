namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>What reading a workbook gives.</summary>
public sealed record SheetImport
{
    /// <summary>Everything that was found, errors and remarks, in the order of the workbook.</summary>
    public required IReadOnlyList<SheetProblem> Problems { get; init; }

    /// <summary>What differs from before, by row, product and phase.</summary>
    public required IReadOnlyList<AnswerChange> Changes { get; init; }

    /// <summary>Products that are new or got other words.</summary>
    public required IReadOnlyList<SheetProduct> ProductChanges { get; init; }

    /// <summary>
    /// Answers and products after the import. With errors it holds what is good: bad cells keep what they had before.
    /// </summary>
    public required SheetAnswers Answers { get; init; }

    /// <summary>Rows of the sheet that the workbook holds.</summary>
    public required int RowCount { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsOk => Problems.All(p => !p.IsError);
}

/// <summary>An answer that an import changes.</summary>
/// <param name="Key">Where it belongs.</param>
/// <param name="Before">What was said.</param>
/// <param name="After">What is said now.</param>
public sealed record AnswerChange(AnswerKey Key, SheetAnswer Before, SheetAnswer After);

/// <summary>What an import may do beyond taking answers.</summary>
public sealed record SheetImportOptions
{
    /// <summary>Takes answers alone.</summary>
    public static SheetImportOptions Default { get; } = new();

    /// <summary>Whether products that the sheet file does not list are added; else they are an error.</summary>
    public bool AddProducts { get; init; }

    /// <summary>Whether another maker, name or version replaces the sheet file's; else it is an error.</summary>
    public bool RenameProducts { get; init; }

    /// <summary>
    /// Whether the workbook wins where both it and the sheet file changed since the export; else it is an error.
    /// </summary>
    public bool PreferWorkbook { get; init; }
}
