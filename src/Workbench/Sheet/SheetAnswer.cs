namespace Yuimori.Workbench.Sheet;

/// <summary>What is said about a product's measure of one row and phase; at least one part is set.</summary>
/// <param name="Level">Its level; null: not answered, which is never the same as 0.</param>
/// <param name="Note">A remark; null: none.</param>
/// <param name="Evidence">Where it can be seen, such as a document or a test; null: none.</param>
public sealed record SheetAnswer(SheetLevel? Level, string? Note, string? Evidence)
{
    /// <summary>Nothing said.</summary>
    public static SheetAnswer Empty { get; } = new(null, null, null);

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Level is null && Note is null && Evidence is null;
}
