namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>First words of the hidden sheet's lines.</summary>
internal static class BookRecord
{
    public const string Format = "yuimori-sheet";
    public const string System = "system";
    public const string Language = "language";
    public const string Book = "book";
    public const string Product = "product";
    public const string Row = "row";
    public const string Answer = "answer";
}
